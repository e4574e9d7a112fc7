package org.itacycle.reminder;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
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

    private final StepRegister steps;

    TellOverdueDelegate(StepRegister steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepPlace place = StepPlace.of(execution.getCurrentActivityId(), execution.getVariables());
        StepOpening opening = steps.latest(place.cycleId(), place.step(), place.occurrence())
                .orElseThrow(() -> new IllegalStateException("the clock of a step that never opened: " + place));
        // Signed in time and not registered yet: the step is done, only its call still runs.
        if (opening.isOpen()) {
            steps.markOverdue(opening);
        }
    }
}
