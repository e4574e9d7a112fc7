package org.itacycle.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.calendar.WorkingCalendar;
import org.itacycle.cycle.DeadlineBasis.Source;
import org.itacycle.cycle.DeadlineChange.Cause;
import org.itacycle.trail.Action;
import org.itacycle.trail.Deed;
import org.itacycle.trail.Subjects;
import org.itacycle.trail.Trail;
import org.springframework.stereotype.Component;

/** Gives an open step another deadline: register, record and clocks together, or none of them. */
@Component
class DeadlineSetting {

    private final StepRegister steps;
    private final DeadlineChanges changes;
    private final Clocks clocks;
    private final WorkingCalendar calendar;
    private final Trail trail;
    private final Clock clock;

    DeadlineSetting(
            StepRegister steps,
            DeadlineChanges changes,
            Clocks clocks,
            WorkingCalendar calendar,
            Trail trail,
            Clock clock) {
        this.steps = steps;
        this.changes = changes;
        this.clocks = clocks;
        this.calendar = calendar;
        this.trail = trail;
        this.clock = clock;
    }

    /** Who gives it another deadline and for what reason. */
    record Why(Cause cause, Source source, Optional<String> reason, String account) {}

    /** Expects the caller's transaction. */
    StepOpening set(Cycle cycle, StepOpening opening, Deadline deadline, Why why) {
        int calendarVersion = calendar.version();
        DeadlineBasis basis = new DeadlineBasis(
                opening.basis().rule(), opening.basis().standardVersion(), calendarVersion, why.source());
        if (!steps.move(opening, deadline, basis)) {
            throw movedMeanwhile();
        }
        changes.record(new DeadlineChange(
                opening.id(),
                opening.revision() + 1,
                opening.deadline(),
                deadline,
                opening.overdue(),
                why.cause(),
                why.reason(),
                calendarVersion,
                why.account(),
                clock.instant()));
        trail.add(deed(cycle, opening, deadline, why));
        clocks.set(cycle, opening.step(), opening.occurrence(), deadline.due());
        return steps.byId(opening.id()).orElseThrow();
    }

    private static Deed deed(Cycle cycle, StepOpening opening, Deadline deadline, Why why) {
        Action action = why.cause() == Cause.PERSON ? Action.DEADLINE_MOVED : Action.DEADLINE_RECOUNTED;
        String subject = Subjects.of(
                cycle.fiscalYear(),
                opening.step(),
                opening.occurrence(),
                opening.round(),
                LocalDate.ofInstant(opening.due(), ThaiDates.ZONE),
                LocalDate.ofInstant(deadline.due(), ThaiDates.ZONE));
        return Deed.of(why.account(), action, subject).because(why.reason());
    }

    static Refusal movedMeanwhile() {
        return Refusal.because(Reason.CONFLICT, "deadline.moved-meanwhile");
    }
}
