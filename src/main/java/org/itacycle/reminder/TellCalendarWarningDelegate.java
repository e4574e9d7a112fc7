package org.itacycle.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.itacycle.Message;
import org.itacycle.calendar.CalendarWarnings;
import org.itacycle.mail.Audience;
import org.itacycle.mail.Notices;
import org.itacycle.people.Roles;
import org.springframework.stereotype.Component;

/** Tells administrators and officers once a week while the calendar lacks the holidays that deadlines need. */
@Component("tellCalendarWarning")
class TellCalendarWarningDelegate implements JavaDelegate {

    private final CalendarWarnings warnings;
    private final SlotMoments moments;
    private final Notices notices;

    TellCalendarWarningDelegate(CalendarWarnings warnings, SlotMoments moments, Notices notices) {
        this.warnings = warnings;
        this.moments = moments;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate today = moments.today();
        List<Message> found = warnings.current(today);
        if (!found.isEmpty()) {
            LocalDate week = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            notices.calendarWarning(week, found, new Audience(Set.of(), Set.of(Roles.OFFICER, Roles.ADMINISTRATOR)));
        }
    }
}
