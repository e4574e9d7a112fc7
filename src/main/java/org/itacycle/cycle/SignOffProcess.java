package org.itacycle.cycle;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.cycle.ProcessVariables.Variable;

/**
 * One approval by the director: returned with a reason, withdrawn by its sender, or signed; then what was signed is
 * registered and stamped, and the original attached where it was signed on paper.
 */
public final class SignOffProcess {

    /** The id of the process and the name of its model file. */
    public static final String KEY = "sign-off";

    public static final String LANE_DIRECTOR = "Lane_Director";
    public static final String LANE_SENDER = "Lane_Sender";
    public static final String LANE_REGISTRY = "Lane_Registry";

    /** What must be known when an instance starts. */
    public static final List<Variable<?>> IN = List.of(
            ProcessVariables.CYCLE_ID,
            ProcessVariables.FISCAL_YEAR,
            ProcessVariables.STEP,
            ProcessVariables.OCCURRENCE,
            ProcessVariables.DUE_AT,
            ProcessVariables.SENT_BY);

    /** What the instance hands back to its caller. */
    public static final List<Variable<?>> OUT = List.of(ProcessVariables.OUTCOME);

    /** The flow nodes of the model. */
    public enum Element {
        START_EVENT_SUBMITTED_FOR_SIGNATURE("StartEvent_SubmittedForSignature"),
        SUB_PROCESS_DECISION("SubProcess_Decision"),
        START_EVENT_UNDER_CONSIDERATION("StartEvent_UnderConsideration"),
        GATEWAY_WAITING("Gateway_Waiting"),
        SIGN_OFF_DECIDE("SignOff_Decide"),
        END_EVENT_DECIDED("EndEvent_Decided"),
        SIGN_OFF_WITHDRAW("SignOff_Withdraw"),
        END_EVENT_WITHDRAWN("EndEvent_Withdrawn"),
        GATEWAY_SIGNED("Gateway_Signed"),
        END_EVENT_NOT_SIGNED("EndEvent_NotSigned"),
        SIGN_OFF_REGISTER("SignOff_Register"),
        GATEWAY_ORIGINAL_NEEDED("Gateway_OriginalNeeded"),
        SIGN_OFF_ATTACH_ORIGINAL("SignOff_AttachOriginal"),
        END_EVENT_REGISTERED("EndEvent_Registered");

        private final String id;

        Element(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    private SignOffProcess() {}

    /** The ids of all flow nodes of the model. */
    public static Set<String> elementIds() {
        return Arrays.stream(Element.values()).map(Element::id).collect(Collectors.toUnmodifiableSet());
    }
}
