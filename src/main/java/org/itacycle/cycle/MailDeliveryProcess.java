package org.itacycle.cycle;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.cycle.ProcessVariables.Variable;

/**
 * Delivers one queued mail: again and again where the server refuses it, and by the server's return where it is lost.
 */
public final class MailDeliveryProcess {

    /** The id of the process and the name of its model file. */
    public static final String KEY = "mail-delivery";

    /** The error by which the delivery tells the model that the server cannot be reached. */
    public static final String SERVER_UNREACHABLE = "mail-server-unreachable";

    /** The signal that calls every waiting mail: the server answers again. */
    public static final String SERVER_ANSWERS = "mail-server-answers";

    /** How often a refused mail is tried before it is an incident: at once, and after each interval of the model. */
    public static final int ATTEMPTS = 6;

    /** What must be known when an instance starts. */
    public static final List<Variable<?>> IN = List.of(ProcessVariables.MAIL_ID);

    /** What the instance hands back to its caller. */
    public static final List<Variable<?>> OUT = List.of();

    /** The flow nodes of the model. */
    public enum Element {
        START_EVENT_MAIL_QUEUED("StartEvent_MailQueued"),
        MAIL_DELIVERY_SEND("MailDelivery_Send"),
        MAIL_DELIVERY_UNREACHABLE("MailDelivery_Unreachable"),
        MAIL_DELIVERY_SERVER_ANSWERS("MailDelivery_ServerAnswers"),
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
