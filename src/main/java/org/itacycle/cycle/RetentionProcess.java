package org.itacycle.cycle;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.cycle.ProcessVariables.Variable;

/** Removes personal data that is kept no longer, each night. */
public final class RetentionProcess {

    /** The id of the process and the name of its model file. */
    public static final String KEY = "retention";

    /** What must be known when an instance starts. */
    public static final List<Variable<?>> IN = List.of();

    /** What the instance hands back to its caller. */
    public static final List<Variable<?>> OUT = List.of();

    /** The flow nodes of the model. */
    public enum Element {
        START_EVENT_EACH_NIGHT("StartEvent_EachNight"),
        RETENTION_REMOVE("Retention_Remove"),
        END_EVENT_REMOVED("EndEvent_Removed");

        private final String id;

        Element(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    private RetentionProcess() {}

    /** The ids of all flow nodes of the model. */
    public static Set<String> elementIds() {
        return Arrays.stream(Element.values()).map(Element::id).collect(Collectors.toUnmodifiableSet());
    }
}
