package org.itacycle.cycle;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.cycle.ProcessVariables.Variable;

/**
 * Asks the lost mail server every minute, for all mails that wait, and calls them when it answers. There is one instance
 * at a time, however many mails wait and on however many nodes.
 */
public final class MailProbeProcess {

    /** The id of the process and the name of its model file. */
    public static final String KEY = "mail-probe";

    /** What must be known when an instance starts. */
    public static final List<Variable<?>> IN = List.of();

    /** What the instance hands back to its caller. */
    public static final List<Variable<?>> OUT = List.of();

    /** The flow nodes of the model. */
    public enum Element {
        START_EVENT_SERVER_LOST("StartEvent_ServerLost"),
        TIMER_NEXT_PROBE("Timer_NextProbe"),
        MAIL_PROBE_ASK("MailProbe_Ask"),
        GATEWAY_SERVER_ANSWERS("Gateway_ServerAnswers"),
        END_EVENT_SERVER_ANSWERS("EndEvent_ServerAnswers");

        private final String id;

        Element(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    private MailProbeProcess() {}

    /** The ids of all flow nodes of the model. */
    public static Set<String> elementIds() {
        return Arrays.stream(Element.values()).map(Element::id).collect(Collectors.toUnmodifiableSet());
    }
}
