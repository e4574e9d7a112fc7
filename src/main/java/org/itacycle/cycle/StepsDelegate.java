package org.itacycle.cycle;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the models ask about time: {@code steps} in their expressions. */
@Component("steps")
public class StepsDelegate {

    private final StepRegister steps;
    private final Deadlines deadlines;
    private final Clock clock;

    StepsDelegate(StepRegister steps, Deadlines deadlines, Clock clock) {
        this.steps = steps;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Opens a step and tells when it is due. Models call this as an input parameter, which the engine evaluates before it
     * sets the step's clock, but still in the scope around the step: hence the number.
     */
    public Date open(DelegateExecution execution, Number step) {
        StepPlace place = place(execution, step);
        return Date.from(steps.open(place.cycleId(), place.fiscalYear(), place.step(), place.occurrence())
                .due());
    }

    /** When a step that waits for a date opens. */
    public Date opensAt(DelegateExecution execution, Number step) {
        StepPlace place = place(execution, step);
        return Date.from(deadlines.opensAt(place.fiscalYear(), place.step(), place.occurrence()));
    }

    public Date now() {
        return Date.from(clock.instant());
    }

    private static StepPlace place(DelegateExecution execution, Number step) {
        return StepPlace.of(step.intValue(), execution.getVariables());
    }
}
