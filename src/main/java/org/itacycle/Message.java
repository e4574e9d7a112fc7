package org.itacycle;

import java.util.List;

/**
 * A text for a person, named by its key in {@code messages.properties} so that no Thai stands in Java.
 *
 * @param key the key in the message file
 * @param arguments the values for the numbered slots of that text
 */
public record Message(String key, List<Object> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
