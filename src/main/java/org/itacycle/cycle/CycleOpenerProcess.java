package org.itacycle.cycle;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.cycle.ProcessVariables.Variable;

/**
 * Asks the calendar each morning whether a cycle is due and opens it.
 */
public final class CycleOpenerProcess {

    /** The id of the process and the name of its model file. */
    public static final String KEY = "cycle-opener";

    /** The message that makes it look at once, without waiting for the morning. */
    public static final String SYSTEM_STARTED = "system-started";

    /** What must be known when an instance starts. */
    public static final List<Variable<?>> IN = List.of();

    /** What the instance hands back to its caller. */
    public static final List<Variable<?>> OUT = List.of();

    /** The flow nodes of the model. */
    public enum Element {
        START_EVENT_EACH_MORNING("StartEvent_EachMorning"),
        START_EVENT_NOW("StartEvent_Now"),
        GATEWAY_ASK_CALENDAR("Gateway_AskCalendar"),
        GATEWAY_CYCLE_DUE("Gateway_CycleDue"),
        OPENER_OPEN_CYCLE("Opener_OpenCycle"),
        END_EVENT_CYCLE_OPENED("EndEvent_CycleOpened"),
        END_EVENT_NOTHING_TO_OPEN("EndEvent_NothingToOpen");

        private final String id;

        Element(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    private CycleOpenerProcess() {}

    /** The ids of all flow nodes of the model. */
    public static Set<String> elementIds() {
        return Arrays.stream(Element.values()).map(Element::id).collect(Collectors.toUnmodifiableSet());
    }
}
