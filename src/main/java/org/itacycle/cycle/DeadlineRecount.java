package org.itacycle.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itacycle.calendar.CalendarChanged;
import org.itacycle.calendar.DeadlinePreview;
import org.itacycle.calendar.MovedDeadline;
import org.itacycle.calendar.MovedDeadline.What;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.calendar.WorkingCalendar;
import org.itacycle.cycle.Cycle.State;
import org.itacycle.cycle.DeadlineBasis.Source;
import org.itacycle.cycle.DeadlineChange.Cause;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the deadlines of running cycles again when holidays or working hours change. Each keeps the version of the step standard it
 * was opened under, so that only the calendar moves it; a day that a person has set stays.
 */
@Component
class DeadlineRecount implements DeadlinePreview {

    private final CycleRegister cycles;
    private final StepRegister steps;
    private final Deadlines deadlines;
    private final DeadlineSetting setting;
    private final Clocks clocks;
    private final TaskTitles titles;
    private final WorkingCalendar calendar;
    private final TransactionTemplate transaction;

    DeadlineRecount(
            CycleRegister cycles,
            StepRegister steps,
            Deadlines deadlines,
            DeadlineSetting setting,
            Clocks clocks,
            TaskTitles titles,
            WorkingCalendar calendar,
            TransactionTemplate transaction) {
        this.cycles = cycles;
        this.steps = steps;
        this.deadlines = deadlines;
        this.setting = setting;
        this.clocks = clocks;
        this.titles = titles;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    @Override
    public List<MovedDeadline> whatMoves(WorkingCalendar proposed) {
        Deadlines counted = deadlines.on(proposed);
        List<MovedDeadline> moved = new ArrayList<>();
        for (Cycle cycle : running()) {
            moved.addAll(openSteps(cycle, counted));
            moved.addAll(waitingSteps(cycle, counted));
        }
        return moved;
    }

    /** Sets every deadline that follows the calendar to what the valid calendar makes of it. */
    @EventListener
    void calendarChanged(CalendarChanged change) {
        transaction.executeWithoutResult(status -> running().forEach(cycle -> recount(cycle, change.changedBy())));
    }

    private void recount(Cycle cycle, String account) {
        for (StepOpening opening : openOf(cycle)) {
            Deadline counted = deadline(cycle, opening, deadlines);
            if (counted.due().equals(opening.due())) {
                steps.recounted(opening, counted.startBy(), calendar.version());
            } else {
                setting.set(
                        cycle,
                        opening,
                        counted,
                        new DeadlineSetting.Why(Cause.CALENDAR, opening.basis().source(), Optional.empty(), account));
            }
        }
        clocks.recount(cycle);
    }

    /** Where the due date moves, that says it all; else the latest moment to begin may move alone. */
    private List<MovedDeadline> openSteps(Cycle cycle, Deadlines counted) {
        List<MovedDeadline> moved = new ArrayList<>();
        for (StepOpening opening : openOf(cycle)) {
            Deadline deadline = deadline(cycle, opening, counted);
            String title = title(cycle, opening.step(), opening.occurrence());
            if (!deadline.due().equals(opening.due())) {
                moved.add(new MovedDeadline(cycle.fiscalYear(), title, What.DUE, opening.due(), deadline.due()));
            } else if (!deadline.startBy().equals(opening.startBy())) {
                moved.add(new MovedDeadline(
                        cycle.fiscalYear(), title, What.START_BY, opening.startBy(), deadline.startBy()));
            }
        }
        return moved;
    }

    private List<MovedDeadline> waitingSteps(Cycle cycle, Deadlines counted) {
        List<MovedDeadline> moved = new ArrayList<>();
        for (Clocks.WaitingStep waiting : clocks.waiting(cycle)) {
            Instant opensAt = counted.opensAt(cycle.fiscalYear(), waiting.step(), waiting.occurrence());
            if (!opensAt.equals(waiting.opensAt())) {
                String title = title(cycle, waiting.step(), waiting.occurrence());
                moved.add(new MovedDeadline(cycle.fiscalYear(), title, What.OPENS, waiting.opensAt(), opensAt));
            }
        }
        return moved;
    }

    private String title(Cycle cycle, int step, String occurrence) {
        return titles.title(new StepPlace(cycle.id(), cycle.fiscalYear(), step, occurrence));
    }

    /** A person has set a day: it stays, and only what working hours make of it is counted anew. */
    private static Deadline deadline(Cycle cycle, StepOpening opening, Deadlines counted) {
        Deadlines asOpened = counted.asOf(opening.basis().standardVersion());
        return opening.basis().source() == Source.PERSON
                ? asOpened.endingOn(opening.step(), LocalDate.ofInstant(opening.due(), ThaiDates.ZONE))
                : asOpened.of(cycle.fiscalYear(), opening.step(), opening.occurrence(), opening.openedAt());
    }

    private List<Cycle> running() {
        return cycles.all().stream()
                .filter(cycle -> cycle.state() == State.OPEN)
                .toList();
    }

    private List<StepOpening> openOf(Cycle cycle) {
        return steps.of(cycle.id()).stream().filter(StepOpening::isOpen).toList();
    }
}
