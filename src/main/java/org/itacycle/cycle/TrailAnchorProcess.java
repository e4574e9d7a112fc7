package org.itacycle.cycle;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.cycle.ProcessVariables.Variable;

/**
 * Each night, also after a day without any deed, tells a file outside the database and the auditors how long the trail is
 * and what its last seal is.
 */
public final class TrailAnchorProcess {

    /** The id of the process and the name of its model file. */
    public static final String KEY = "trail-anchor";

    /** What must be known when an instance starts. */
    public static final List<Variable<?>> IN = List.of();

    /** What the instance hands back to its caller. */
    public static final List<Variable<?>> OUT = List.of();

    /** The flow nodes of the model. */
    public enum Element {
        START_EVENT_EACH_NIGHT("StartEvent_EachNight"),
        TRAIL_ANCHOR_WRITE("TrailAnchor_Write"),
        TRAIL_ANCHOR_TELL("TrailAnchor_Tell"),
        END_EVENT_ANCHORED("EndEvent_Anchored");

        private final String id;

        Element(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    private TrailAnchorProcess() {}

    /** The ids of all flow nodes of the model. */
    public static Set<String> elementIds() {
        return Arrays.stream(Element.values()).map(Element::id).collect(Collectors.toUnmodifiableSet());
    }
}
