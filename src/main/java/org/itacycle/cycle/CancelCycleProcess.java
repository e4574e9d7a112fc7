package org.itacycle.cycle;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.cycle.ProcessVariables.Variable;

/**
 * Ends a running cycle early, with a reason; the record is kept.
 */
public final class CancelCycleProcess {

    /** The id of the process and the name of its model file. */
    public static final String KEY = "cancel-cycle";

    /** What must be known when an instance starts. */
    public static final List<Variable<?>> IN = List.of(ProcessVariables.FISCAL_YEAR, ProcessVariables.REASON);

    /** What the instance hands back to its caller. */
    public static final List<Variable<?>> OUT = List.of();

    /** The flow nodes of the model. */
    public enum Element {
        START_EVENT_CANCEL_REQUESTED("StartEvent_CancelRequested"),
        END_EVENT_CANCEL_SENT("EndEvent_CancelSent");

        private final String id;

        Element(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    private CancelCycleProcess() {}

    /** The ids of all flow nodes of the model. */
    public static Set<String> elementIds() {
        return Arrays.stream(Element.values()).map(Element::id).collect(Collectors.toUnmodifiableSet());
    }
}
