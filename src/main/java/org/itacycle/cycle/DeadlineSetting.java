package org.itacycle.cycle;

import java.time.Clock;
import java.util.Optional;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.calendar.WorkingCalendar;
import org.itacycle.cycle.DeadlineBasis.Source;
import org.itacycle.cycle.DeadlineChange.Cause;
import org.springframework.stereotype.Component;

/** Gives an open step another deadline: register, record and clocks together, or none of them. */
@Component
class DeadlineSetting {

    private final StepRegister steps;
    private final DeadlineChanges changes;
    private final Clocks clocks;
    private final WorkingCalendar calendar;
    private final Clock clock;

    DeadlineSetting(StepRegister steps, DeadlineChanges changes, Clocks clocks, WorkingCalendar calendar, Clock clock) {
        this.steps = steps;
        this.changes = changes;
        this.clocks = clocks;
        this.calendar = calendar;
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
        clocks.set(cycle, opening.step(), opening.occurrence(), deadline.due());
        return steps.byId(opening.id()).orElseThrow();
    }

    static Refusal movedMeanwhile() {
        return Refusal.because(Reason.CONFLICT, "deadline.moved-meanwhile");
    }
}
