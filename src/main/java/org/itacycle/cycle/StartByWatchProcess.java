package org.itacycle.cycle;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.cycle.ProcessVariables.Variable;

/**
 * Waits for the start-by of one step and tells people when that step has not opened by then.
 */
public final class StartByWatchProcess {

    /** The id of the process and the name of its model file. */
    public static final String KEY = "start-by-watch";

    /** What must be known when an instance starts. */
    public static final List<Variable<?>> IN =
            List.of(ProcessVariables.CYCLE_ID, ProcessVariables.FISCAL_YEAR, ProcessVariables.WATCHED_STEP);

    /** What the instance hands back to its caller. */
    public static final List<Variable<?>> OUT = List.of();

    /** The flow nodes of the model. */
    public enum Element {
        START_EVENT_WATCH_STEP("StartEvent_WatchStep"),
        TIMER_START_BY("Timer_StartBy"),
        GATEWAY_STEP_OPENED("Gateway_StepOpened"),
        END_EVENT_STEP_HAS_OPENED("EndEvent_StepHasOpened"),
        WATCH_TELL_BLOCKED("Watch_TellBlocked"),
        END_EVENT_BLOCKED_TOLD("EndEvent_BlockedTold");

        private final String id;

        Element(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    private StartByWatchProcess() {}

    /** The ids of all flow nodes of the model. */
    public static Set<String> elementIds() {
        return Arrays.stream(Element.values()).map(Element::id).collect(Collectors.toUnmodifiableSet());
    }
}
