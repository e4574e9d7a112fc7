package org.itacycle.cycle;

import java.util.Comparator;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The ways that the printed standard leaves to a setting: {@code cycleRoute} in the models. */
@Component("cycleRoute")
public class CycleRouteDelegate {

    private static final int MEETING = 4;
    private static final int SIGNATURE = 5;

    private final StepRegister steps;
    private final ProcedureSettings settings;

    CycleRouteDelegate(StepRegister steps, ProcedureSettings settings) {
        this.steps = steps;
        this.settings = settings;
    }

    /**
     * Whether reworked measures go straight back to the director: as printed they do once the meeting has consented and
     * the director returned them, unless the setting sends them through the meeting again.
     */
    public boolean straightToSignature(DelegateExecution execution) {
        String cycleId = (String) execution.getVariable(ProcessVariables.CYCLE_ID.name());
        return !settings.meetingAgainAfterReturn() && cameFromSignature(cycleId);
    }

    public boolean reportsNeedSignature() {
        return settings.reportsNeedSignature();
    }

    private boolean cameFromSignature(String cycleId) {
        return steps.of(cycleId).stream()
                .filter(opening -> opening.step() == MEETING || opening.step() == SIGNATURE)
                .max(Comparator.comparing(StepOpening::openedAt).thenComparing(StepOpening::step))
                .map(opening -> opening.step() == SIGNATURE)
                .orElse(false);
    }
}
