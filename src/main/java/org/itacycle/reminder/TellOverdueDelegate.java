package org.itacycle.reminder;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.itacycle.cycle.Clocks;
import org.itacycle.cycle.CycleRegister;
import org.itacycle.cycle.StepOpening;
import org.itacycle.cycle.StepPlace;
import org.itacycle.cycle.StepRegister;
import org.springframework.stereotype.Component;

/**
 * A step's clock has fired: the step is reported overdue to the register, where everybody sees it at once. The mails
 * about it are rungs of the ladder, from the next working day on; a second mail from here would say the same.
 */
@Component("tellOverdue")
class TellOverdueDelegate implements JavaDelegate {

    private final CycleRegister cycles;
    private final StepRegister steps;
    private final Clocks clocks;
    private final Clock clock;

    TellOverdueDelegate(CycleRegister cycles, StepRegister steps, Clocks clocks, Clock clock) {
        this.cycles = cycles;
        this.steps = steps;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepPlace place = StepPlace.of(execution.getCurrentActivityId(), execution.getVariables());
        StepOpening opening = steps.latest(place.cycleId(), place.step(), place.occurrence())
                .orElseThrow(() -> new IllegalStateException("the clock of a step that never opened: " + place));
        // Signed in time and not registered yet: the step is done, only its call still runs.
        if (opening.isOpen()) {
            tell(place, opening);
        }
    }

    private void tell(StepPlace place, StepOpening opening) {
        if (clock.instant().isBefore(opening.due())) {
            // Its due date was moved while the clock fired; the engine tries the slower of the two again a minute
            // later.
            clocks.set(cycles.byId(place.cycleId()), place.step(), place.occurrence(), opening.due());
        } else {
            steps.markOverdue(opening);
        }
    }
}
