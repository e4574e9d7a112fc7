package org.itacycle.signoff;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.itacycle.cycle.CycleRegister;
import org.itacycle.cycle.Deadlines;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.StepDecisions;
import org.springframework.stereotype.Component;

/**
 * Tells the gateways of the models what was decided, from the product's own records: a process variable, whoever set
 * it, decides nothing. Which cycle is meant follows from the running instance, which step of it from the model or from
 * the key that the calling model gave. {@code decisions} in the models, hence public.
 */
@Component("decisions")
public class DecisionsDelegate {

    private static final Pattern STEP_KEY = Pattern.compile("\\d{4}/(?<step>\\d{1,2})/(?<occurrence>.+)");
    private static final int MEETING = 4;
    private static final int REVIEW = 11;

    private final StepDecisions decisions;
    private final CycleRegister cycles;

    DecisionsDelegate(StepDecisions decisions, CycleRegister cycles) {
        this.decisions = decisions;
        this.cycles = cycles;
    }

    /** Whether what was last laid before the director in a step of the annual cycle is signed. */
    public boolean signed(DelegateExecution execution, int step) {
        return decided(execution, step, Deadlines.NO_OCCURRENCE, Outcome.SIGNED);
    }

    /** The same for the step that called this model. */
    public boolean signed(DelegateExecution execution) {
        String key = Optional.ofNullable(execution.getProcessBusinessKey()).orElse("");
        Matcher step = STEP_KEY.matcher(key);
        return step.matches()
                && decided(execution, Integer.parseInt(step.group("step")), step.group("occurrence"), Outcome.SIGNED);
    }

    /** Whether the agency's meeting consented, in the round of step 4 that was last opened. */
    public boolean consented(DelegateExecution execution) {
        return decided(execution, MEETING, Deadlines.NO_OCCURRENCE, Outcome.CONSENTED);
    }

    /** Whether the meeting had no comments, in the round of step 11 that was last opened. */
    public boolean noComments(DelegateExecution execution) {
        return decided(execution, REVIEW, Deadlines.NO_OCCURRENCE, Outcome.NO_COMMENTS);
    }

    private boolean decided(DelegateExecution execution, int step, String occurrence, Outcome wanted) {
        return cycles.ofInstance(rootOf(execution))
                .flatMap(cycle -> decisions.last(cycle.id(), step, occurrence))
                .filter(wanted::equals)
                .isPresent();
    }

    private static String rootOf(DelegateExecution execution) {
        DelegateExecution instance = execution.getProcessInstance();
        while (instance.getSuperExecution() != null) {
            instance = instance.getSuperExecution().getProcessInstance();
        }
        return instance.getProcessInstanceId();
    }
}
