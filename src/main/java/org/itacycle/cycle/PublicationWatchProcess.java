package org.itacycle.cycle;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.cycle.ProcessVariables.Variable;

/**
 * Watches what was published: each day it has every address looked at, and each look is an instance of its own, which
 * stays while a person is at work on what was found.
 */
public final class PublicationWatchProcess {

    /** The id of the process and the name of its model file. */
    public static final String KEY = "publication-watch";

    /** The message that begins the look at one address. */
    public static final String LOOK_OWED = "look-owed";

    public static final String LANE_SYSTEM = "Lane_System";
    public static final String LANE_OFFICER = "Lane_Officer";

    /** What must be known when the look at one address starts; the daily run needs nothing. */
    public static final List<Variable<?>> IN = List.of(
            ProcessVariables.PUBLICATION_ID,
            ProcessVariables.CYCLE_ID,
            ProcessVariables.FISCAL_YEAR,
            ProcessVariables.STEP,
            ProcessVariables.OCCURRENCE);

    /** What the instance hands back to its caller. */
    public static final List<Variable<?>> OUT = List.of();

    /** The flow nodes of the model. */
    public enum Element {
        START_EVENT_EACH_DAY("StartEvent_EachDay"),
        PUBLICATION_WATCH_COLLECT("PublicationWatch_Collect"),
        PUBLICATION_WATCH_SEND_EACH("PublicationWatch_SendEach"),
        END_EVENT_LOOKS_ORDERED("EndEvent_LooksOrdered"),
        START_EVENT_LOOK_OWED("StartEvent_LookOwed"),
        PUBLICATION_WATCH_LOOK("PublicationWatch_Look"),
        GATEWAY_FINDING("Gateway_Finding"),
        END_EVENT_IN_ORDER("EndEvent_InOrder"),
        TIMER_TRY_AGAIN("Timer_TryAgain"),
        PUBLICATION_WATCH_PUBLISH_AGAIN("PublicationWatch_PublishAgain"),
        PUBLICATION_WATCH_LOOK_AGAIN("PublicationWatch_LookAgain"),
        GATEWAY_MENDED("Gateway_Mended"),
        END_EVENT_MENDED_BY_ITSELF("EndEvent_MendedByItself"),
        END_EVENT_STILL_AMISS("EndEvent_StillAmiss"),
        PUBLICATION_WATCH_MEND("PublicationWatch_Mend"),
        CLOCK_LOOK_EACH_DAY("Clock_LookEachDay"),
        GATEWAY_ANSWER("Gateway_Answer"),
        END_EVENT_EXPLAINED("EndEvent_Explained");

        private final String id;

        Element(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    private PublicationWatchProcess() {}

    /** The ids of all flow nodes of the model. */
    public static Set<String> elementIds() {
        return Arrays.stream(Element.values()).map(Element::id).collect(Collectors.toUnmodifiableSet());
    }
}
