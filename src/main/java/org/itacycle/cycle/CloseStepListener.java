package org.itacycle.cycle;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Records that a step is done, with its decision as it was recorded; a step that dies with its cycle stays open in the record. */
@Component("closeStep")
class CloseStepListener implements ExecutionListener {

    /** The steps that end in a decision (domain.md A.1.2). */
    private static final Set<Integer> DECIDING = Set.of(2, 4, 5, 11);

    private final StepRegister steps;

    private final StepDecisions decisions;

    CloseStepListener(StepRegister steps, StepDecisions decisions) {
        this.steps = steps;
        this.decisions = decisions;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        StepPlace place = StepPlace.of(execution.getCurrentActivityId(), execution.getVariables());
        steps.close(place.cycleId(), place.step(), place.occurrence(), outcome(place));
    }

    private Optional<String> outcome(StepPlace place) {
        if (!DECIDING.contains(place.step())) {
            return Optional.empty();
        }
        return decisions.last(place.cycleId(), place.step(), place.occurrence()).map(Outcome::wire);
    }
}
