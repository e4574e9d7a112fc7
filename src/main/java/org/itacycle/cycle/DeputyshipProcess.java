package org.itacycle.cycle;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.cycle.ProcessVariables.Variable;

/** Opens the work of a person to the deputy on the first day and takes it back after the last. */
public final class DeputyshipProcess {

    /** The id of the process and the name of its model file. */
    public static final String KEY = "deputyship";

    /** What must be known when an instance starts. */
    public static final List<Variable<?>> IN = List.of(ProcessVariables.DEPUTYSHIP_ID);

    /** What the instance hands back to its caller. */
    public static final List<Variable<?>> OUT = List.of();

    /** The flow nodes of the model. */
    public enum Element {
        START_EVENT_DEPUTY_APPOINTED("StartEvent_DeputyAppointed"),
        TIMER_DEPUTYSHIP_BEGINS("Timer_DeputyshipBegins"),
        DEPUTYSHIP_BEGIN("Deputyship_Begin"),
        TIMER_DEPUTYSHIP_ENDS("Timer_DeputyshipEnds"),
        DEPUTYSHIP_END("Deputyship_End"),
        END_EVENT_DEPUTYSHIP_OVER("EndEvent_DeputyshipOver");

        private final String id;

        Element(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    private DeputyshipProcess() {}

    /** The ids of all flow nodes of the model. */
    public static Set<String> elementIds() {
        return Arrays.stream(Element.values()).map(Element::id).collect(Collectors.toUnmodifiableSet());
    }
}
