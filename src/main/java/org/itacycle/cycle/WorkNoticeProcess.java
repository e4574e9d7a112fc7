package org.itacycle.cycle;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.cycle.ProcessVariables.Variable;

/**
 * Tells people at once of a task that waits for them, in a job of its own.
 */
public final class WorkNoticeProcess {

    /** The id of the process and the name of its model file. */
    public static final String KEY = "work-notice";

    /** What must be known when an instance starts. */
    public static final List<Variable<?>> IN = List.of(ProcessVariables.TASK_ID);

    /** What the instance hands back to its caller. */
    public static final List<Variable<?>> OUT = List.of();

    /** The flow nodes of the model. */
    public enum Element {
        START_EVENT_WORK_WAITS("StartEvent_WorkWaits"),
        NOTICE_TELL("Notice_Tell"),
        END_EVENT_PEOPLE_TOLD("EndEvent_PeopleTold");

        private final String id;

        Element(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    private WorkNoticeProcess() {}

    /** The ids of all flow nodes of the model. */
    public static Set<String> elementIds() {
        return Arrays.stream(Element.values()).map(Element::id).collect(Collectors.toUnmodifiableSet());
    }
}
