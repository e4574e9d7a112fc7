package org.itacycle;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns messages into the Thai texts of the message files. */
@Component
public class Messages {

    private static final Locale THAI = Locale.forLanguageTag("th");

    private final MessageSource source;

    public Messages(MessageSource source) {
        this.source = source;
    }

    /**
     * The text of a message; messages among its arguments are resolved as well.
     *
     * @throws org.springframework.context.NoSuchMessageException where the message files lack the key
     */
    public String text(Message message) {
        Object[] arguments = message.arguments().stream()
                .map(argument -> argument instanceof Message inner ? text(inner) : argument)
                .toArray();
        return source.getMessage(message.key(), arguments, THAI);
    }

    /** The text of a message without further ado. */
    public String text(String key, Object... arguments) {
        return text(Message.of(key, arguments));
    }

    /** The texts of several messages, by the same names. */
    public Map<String, String> texts(Map<String, Message> messages) {
        return messages.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> text(entry.getValue())));
    }
}
