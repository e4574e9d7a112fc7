package org.itacycle.cycle;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the models ask about time: {@code steps} in their expressions. */
@Component("steps")
class StepsDelegate {

    private final StepRegister steps;
    private final Deadlines deadlines;
    private final Clock clock;

    StepsDelegate(StepRegister steps, Deadlines deadlines, Clock clock) {
        this.steps = steps;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Opens the step whose activity is being entered and tells when it is due. Models call this as an input parameter,
     * which the engine evaluates before it sets the step's clock.
     */
    public Date open(DelegateExecution execution) {
        StepPlace place = StepPlace.of(execution.getCurrentActivityId(), execution.getVariables());
        return Date.from(steps.open(place.cycleId(), place.fiscalYear(), place.step(), place.occurrence())
                .due());
    }

    /** When a step that waits for a date opens. */
    public Date opensAt(DelegateExecution execution, Number step) {
        StepPlace place = StepPlace.of("Step%02d".formatted(step.intValue()), execution.getVariables());
        return Date.from(deadlines.opensAt(place.fiscalYear(), place.step(), place.occurrence()));
    }

    public Date now() {
        return Date.from(clock.instant());
    }
}
