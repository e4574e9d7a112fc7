package org.itacycle.cycle;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Records that a step is done, with its decision; a step that dies with its cycle stays open in the record. */
@Component("closeStep")
class CloseStepListener implements ExecutionListener {

    private final StepRegister steps;

    CloseStepListener(StepRegister steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        StepPlace place = StepPlace.of(execution.getCurrentActivityId(), execution.getVariables());
        steps.close(place.cycleId(), place.step(), place.occurrence(), outcome(execution));
    }

    private static Optional<String> outcome(DelegateExecution execution) {
        return Optional.ofNullable((String) execution.getVariable(ProcessVariables.OUTCOME.name()));
    }
}
