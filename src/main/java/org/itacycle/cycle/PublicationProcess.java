package org.itacycle.cycle;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.cycle.ProcessVariables.Variable;

/**
 * One publication of documents with a proof for each target.
 */
public final class PublicationProcess {

    /** The id of the process and the name of its model file. */
    public static final String KEY = "publication";

    /** What must be known when an instance starts. */
    public static final List<Variable<?>> IN = List.of(
            ProcessVariables.CYCLE_ID,
            ProcessVariables.FISCAL_YEAR,
            ProcessVariables.STEP,
            ProcessVariables.OCCURRENCE,
            ProcessVariables.DUE_AT,
            ProcessVariables.SENT_BY,
            ProcessVariables.CANDIDATE_GROUP,
            ProcessVariables.CONFIRM_FIRST);

    /** What the instance hands back to its caller. */
    public static final List<Variable<?>> OUT = List.of();

    /** The flow nodes of the model. */
    public enum Element {
        START_EVENT_PUBLICATION_REQUESTED("StartEvent_PublicationRequested"),
        GATEWAY_CONFIRM_FIRST("Gateway_ConfirmFirst"),
        PUBLICATION_CONFIRM("Publication_Confirm"),
        GATEWAY_READY_TO_PUBLISH("Gateway_ReadyToPublish"),
        PUBLICATION_PLAN("Publication_Plan"),
        SUB_PROCESS_TARGETS("SubProcess_Targets"),
        START_EVENT_TARGET("StartEvent_Target"),
        GATEWAY_ATTEMPT("Gateway_Attempt"),
        GATEWAY_BY_HAND("Gateway_ByHand"),
        PUBLICATION_MANUAL("Publication_Manual"),
        PUBLICATION_PUBLISH("Publication_Publish"),
        PUBLICATION_PROVE("Publication_Prove"),
        PUBLICATION_UNREACHABLE("Publication_Unreachable"),
        PUBLICATION_SERVER_ANSWERS("Publication_ServerAnswers"),
        GATEWAY_PROVEN("Gateway_Proven"),
        GATEWAY_RECEIPT_NEEDED("Gateway_ReceiptNeeded"),
        PUBLICATION_RECEIPT("Publication_Receipt"),
        END_EVENT_TARGET_PROVEN("EndEvent_TargetProven"),
        PUBLICATION_REPAIR("Publication_Repair"),
        END_EVENT_PUBLISHED("EndEvent_Published");

        private final String id;

        Element(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    private PublicationProcess() {}

    /** The ids of all flow nodes of the model. */
    public static Set<String> elementIds() {
        return Arrays.stream(Element.values()).map(Element::id).collect(Collectors.toUnmodifiableSet());
    }
}
