package org.itacycle.cycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.itacycle.calendar.CalendarChanged;
import org.itacycle.calendar.CalendarVersion;
import org.itacycle.calendar.DeadlinePreview;
import org.itacycle.calendar.HolidayTable;
import org.itacycle.calendar.MovedDeadline;
import org.itacycle.calendar.MovedDeadline.What;
import org.itacycle.calendar.WorkingCalendar;
import org.itacycle.calendar.WorkingHours;
import org.itacycle.cycle.Cycle.State;
import org.itacycle.cycle.DeadlineBasis.Source;
import org.itacycle.cycle.DeadlineChange.Cause;
import org.itacycle.people.CurrentAccount;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the deadlines of running cycles again when the holidays change. Each keeps the version of the step standard it
 * was opened under, so that only the calendar moves it; a date that a person has set stays.
 */
@Component
class DeadlineRecount implements DeadlinePreview {

    private final CycleRegister cycles;
    private final StepRegister steps;
    private final Deadlines deadlines;
    private final DeadlineSetting setting;
    private final Clocks clocks;
    private final StepTitles titles;
    private final WorkingHours hours;
    private final CalendarVersion calendar;
    private final CurrentAccount currentAccount;
    private final TransactionTemplate transaction;

    DeadlineRecount(
            CycleRegister cycles,
            StepRegister steps,
            Deadlines deadlines,
            DeadlineSetting setting,
            Clocks clocks,
            StepTitles titles,
            WorkingHours hours,
            CalendarVersion calendar,
            CurrentAccount currentAccount,
            TransactionTemplate transaction) {
        this.cycles = cycles;
        this.steps = steps;
        this.deadlines = deadlines;
        this.setting = setting;
        this.clocks = clocks;
        this.titles = titles;
        this.hours = hours;
        this.calendar = calendar;
        this.currentAccount = currentAccount;
        this.transaction = transaction;
    }

    @Override
    public List<MovedDeadline> whatMoves(HolidayTable proposed) {
        Deadlines counted = deadlines.on(new WorkingCalendar(hours, proposed));
        List<MovedDeadline> moved = new ArrayList<>();
        for (Cycle cycle : running()) {
            moved.addAll(dueDates(cycle, counted));
            moved.addAll(openings(cycle, counted));
        }
        moved.sort(Comparator.comparing(MovedDeadline::fiscalYear)
                .thenComparingInt(MovedDeadline::step)
                .thenComparing(MovedDeadline::occurrence));
        return moved;
    }

    /** Sets every deadline that follows the calendar to what the valid holidays make of it. */
    @EventListener
    void holidaysChanged(CalendarChanged change) {
        transaction.executeWithoutResult(status -> running().forEach(this::recount));
    }

    private void recount(Cycle cycle) {
        for (StepOpening opening : openOf(cycle)) {
            Deadline counted = deadline(cycle, opening, deadlines);
            if (!counted.due().equals(opening.due())) {
                setting.set(
                        cycle,
                        opening,
                        counted,
                        new DeadlineSetting.Why(
                                Cause.CALENDAR, Source.RULE, Optional.empty(), currentAccount.idOrSystem()));
            } else {
                steps.recounted(opening, counted.startBy(), calendar.current());
            }
        }
        clocks.recount(cycle);
    }

    private List<MovedDeadline> dueDates(Cycle cycle, Deadlines counted) {
        List<MovedDeadline> moved = new ArrayList<>();
        for (StepOpening opening : openOf(cycle)) {
            Instant due = deadline(cycle, opening, counted).due();
            if (!due.equals(opening.due())) {
                moved.add(moved(cycle, opening.step(), opening.occurrence(), opening.due(), due, What.DUE));
            }
        }
        return moved;
    }

    private List<MovedDeadline> openings(Cycle cycle, Deadlines counted) {
        List<MovedDeadline> moved = new ArrayList<>();
        for (Clocks.WaitingStep waiting : clocks.waiting(cycle)) {
            Instant opensAt = counted.opensAt(cycle.fiscalYear(), waiting.step(), waiting.occurrence());
            if (!opensAt.equals(waiting.opensAt())) {
                moved.add(moved(cycle, waiting.step(), waiting.occurrence(), waiting.opensAt(), opensAt, What.OPENING));
            }
        }
        return moved;
    }

    private MovedDeadline moved(Cycle cycle, int step, String occurrence, Instant from, Instant to, What what) {
        return new MovedDeadline(
                step, occurrence, from, to, cycle.fiscalYear(), titles.title(step, cycle.fiscalYear()), what);
    }

    /** A person's due date stays where it is; only the latest moment to begin is counted back from it anew. */
    private static Deadline deadline(Cycle cycle, StepOpening opening, Deadlines counted) {
        Deadlines asOpened = counted.asOf(opening.basis().standardVersion());
        return opening.basis().source() == Source.PERSON
                ? asOpened.endingAt(opening.step(), opening.due())
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
