package org.itacycle;

import java.util.Map;

/**
 * A refusal as it goes out in JSON, whatever interface it goes through.
 *
 * @param type always {@code Refusal}
 * @param message what is the matter
 * @param fields what to mend, by field; empty where no field is at fault
 */
public record RefusalAnswer(String type, String message, Map<String, String> fields) {

    private static final String TYPE = "Refusal";

    /** The answer in Thai. */
    public static RefusalAnswer of(Refusal refusal, Messages messages) {
        return new RefusalAnswer(TYPE, messages.text(refusal.text()), messages.texts(refusal.fields()));
    }

    /** An answer that has no field to point at. */
    public static RefusalAnswer of(String message) {
        return new RefusalAnswer(TYPE, message, Map.of());
    }
}
