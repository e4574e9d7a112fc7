package org.itacycle.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Counts the ladder's working days from a deadline. Every moment is a working day at the set hour, so weekends stay quiet. */
@Component
class SlotMoments {

    private final WorkingCalendar calendar;
    private final LocalTime hour;
    private final Clock clock;

    SlotMoments(WorkingCalendar calendar, ReminderSettings settings, Clock clock) {
        this.calendar = calendar;
        this.hour = settings.hour();
        this.clock = clock;
    }

    /** Today in Thailand. */
    LocalDate today() {
        return day(clock.instant());
    }

    /** When reminders go out today. */
    Instant todaysMoment() {
        return momentOn(today());
    }

    /** Whether a moment lies behind. */
    boolean hasPassed(Instant moment) {
        return moment.isBefore(clock.instant());
    }

    /** Whether people are told now: a working day whose hour has come. */
    boolean isTime() {
        return calendar.isWorkingDay(today()) && !clock.instant().isBefore(todaysMoment());
    }

    /** The slots of a deadline whose moments have come, in the order of the ladder. */
    List<Slot> untilNow(Instant due, List<Rung> rungs) {
        WorkingCalendar days = calendar.asItIsNow();
        return rungs.stream()
                .flatMap(rung -> untilNow(due, rung, days).stream())
                .toList();
    }

    /** Working days from the day of the deadline to today; negative while it lies ahead. */
    int workingDaysSince(Instant due) {
        WorkingCalendar days = calendar.asItIsNow();
        LocalDate deadline = deadlineDay(due, days);
        LocalDate today = today();
        int count = 0;
        for (LocalDate day = deadline; day.isBefore(today); day = days.nextWorkingDay(day)) {
            count++;
        }
        for (LocalDate day = deadline; day.isAfter(today); day = days.lastWorkingDayBefore(day)) {
            count--;
        }
        return count;
    }

    private List<Slot> untilNow(Instant due, Rung rung, WorkingCalendar days) {
        String deadline = "@" + day(due);
        LocalDate first = counted(deadlineDay(due, days), rung.offset(), days);
        if (rung.every().isEmpty()) {
            Instant moment = momentOn(first);
            return hasCome(moment) ? List.of(new Slot(rung.name() + deadline, moment, rung.reach())) : List.of();
        }
        List<Slot> slots = new ArrayList<>();
        LocalDate day = first;
        for (int time = 1; hasCome(momentOn(day)); time++) {
            slots.add(new Slot(rung.name() + "-" + time + deadline, momentOn(day), rung.reach()));
            day = counted(day, rung.every().getAsInt(), days);
        }
        return slots;
    }

    /** A deadline on a day without work is counted from the last working day before it. */
    private static LocalDate deadlineDay(Instant due, WorkingCalendar days) {
        return days.workingDayOnOrBefore(day(due));
    }

    private static LocalDate counted(LocalDate from, int workingDays, WorkingCalendar days) {
        LocalDate day = from;
        for (int i = 0; i < Math.abs(workingDays); i++) {
            day = workingDays > 0 ? days.nextWorkingDay(day) : days.lastWorkingDayBefore(day);
        }
        return day;
    }

    private boolean hasCome(Instant moment) {
        return !moment.isAfter(clock.instant());
    }

    private Instant momentOn(LocalDate day) {
        return day.atTime(hour).atZone(ThaiDates.ZONE).toInstant();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ThaiDates.ZONE);
    }
}
