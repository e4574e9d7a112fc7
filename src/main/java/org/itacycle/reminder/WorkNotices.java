package org.itacycle.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.itacycle.Message;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.cycle.StepOpening;
import org.itacycle.cycle.StepStandard;
import org.itacycle.cycle.WorkItem;
import org.itacycle.mail.StepNotice;
import org.itacycle.mail.WorkNotice;
import org.springframework.stereotype.Component;

/** Puts together what a mail says about open work. */
@Component
class WorkNotices {

    private final StepStandard standard;
    private final PeopleAtWork people;
    private final SlotMoments moments;

    WorkNotices(StepStandard standard, PeopleAtWork people, SlotMoments moments) {
        this.standard = standard;
        this.people = people;
        this.moments = moments;
    }

    /** What is said of a task. */
    WorkNotice of(WorkItem item) {
        StepNotice step = new StepNotice(
                item.cycleId(),
                item.fiscalYear(),
                item.step(),
                item.occurrence(),
                item.round(),
                item.startBy(),
                item.due(),
                Optional.of(item.taskId()));
        return notice(step, Optional.of(item.title()), List.of(item), List.of());
    }

    /**
     * What is said of an open step.
     *
     * @param items its open tasks
     * @param readers the task that the mail leads to, where the reader has one of these
     * @param missedOn the days on which the reader should have heard of it
     */
    WorkNotice of(
            StepOpening opening,
            FiscalYear year,
            Collection<WorkItem> items,
            Optional<WorkItem> readers,
            List<LocalDate> missedOn) {
        Optional<WorkItem> task = readers.or(() -> items.stream().findFirst());
        StepNotice step = new StepNotice(
                opening.cycleId(),
                year,
                opening.step(),
                opening.occurrence(),
                opening.round(),
                opening.startBy(),
                opening.due(),
                task.map(WorkItem::taskId));
        return notice(step, task.map(WorkItem::title), items, missedOn);
    }

    private WorkNotice notice(
            StepNotice step, Optional<String> title, Collection<WorkItem> items, List<LocalDate> missedOn) {
        return new WorkNotice(
                step,
                title,
                people.names(items),
                standard.rule(step.step()).controlPoints(),
                standing(step.due()),
                moments.hasPassed(step.due()),
                missedOn);
    }

    private Message standing(Instant due) {
        int days = moments.workingDaysSince(due);
        if (moments.hasPassed(due)) {
            return days == 0 ? Message.of("reminder.overdue-today") : Message.of("reminder.overdue", text(days));
        }
        return days == 0 ? Message.of("reminder.today") : Message.of("reminder.ahead", text(-days));
    }

    private static String text(int days) {
        return Integer.toString(days);
    }
}
