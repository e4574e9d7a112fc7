package org.itacycle;

import java.util.Map;

/**
 * The product says no to a person: nothing was changed, and the message tells what to mend. At the web edge it becomes
 * a 4xx answer with the Thai text; inside a transaction it rolls everything back.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;
    private final transient Message text;
    private final transient Map<String, Message> fields;

    /** Why, and the HTTP status that says so. */
    public enum Reason {
        INVALID(422),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        TOO_LARGE(413),
        WRONG_TYPE(415);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private Refusal(Reason reason, Message text, Map<String, Message> fields) {
        super(text.key() + (fields.isEmpty() ? "" : " " + fields.keySet()));
        this.reason = reason;
        this.text = text;
        this.fields = Map.copyOf(fields);
    }

    public static Refusal because(Reason reason, String key, Object... arguments) {
        return new Refusal(reason, Message.of(key, arguments), Map.of());
    }

    /** Refuses a form; each entry names a field and what to mend there. */
    public static Refusal ofFields(Message text, Map<String, Message> fields) {
        return new Refusal(Reason.INVALID, text, fields);
    }

    public Reason reason() {
        return reason;
    }

    public Message text() {
        return text;
    }

    /** What to mend, by field name; table cells are named {@code members[2].duty}. Empty where no field is at fault. */
    public Map<String, Message> fields() {
        return fields;
    }

    /** A refusal is an answer, not a fault: without a stack trace nobody can flood the log with refusals. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
