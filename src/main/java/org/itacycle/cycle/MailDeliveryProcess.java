package org.itacycle.cycle;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.cycle.ProcessVariables.Variable;

/**
 * Delivers one queued mail, with retries.
 */
public final class MailDeliveryProcess {

    /** The id of the process and the name of its model file. */
    public static final String KEY = "mail-delivery";

    /** What must be known when an instance starts. */
    public static final List<Variable<?>> IN = List.of(ProcessVariables.MAIL_ID);

    /** What the instance hands back to its caller. */
    public static final List<Variable<?>> OUT = List.of();

    /** The flow nodes of the model. */
    public enum Element {
        START_EVENT_MAIL_QUEUED("StartEvent_MailQueued"),
        MAIL_DELIVERY_SEND("MailDelivery_Send"),
        END_EVENT_MAIL_SENT("EndEvent_MailSent");

        private final String id;

        Element(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    private MailDeliveryProcess() {}

    /** The ids of all flow nodes of the model. */
    public static Set<String> elementIds() {
        return Arrays.stream(Element.values()).map(Element::id).collect(Collectors.toUnmodifiableSet());
    }
}
