package org.itacycle.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes effort as the printed standard does; the words are the messages {@code effort.*}. */
@Component
public class EffortText {

    private final MessageSource messages;

    EffortText(MessageSource messages) {
        this.messages = messages;
    }

    /** Days, hours and minutes without the parts that are zero; no effort at all is zero minutes. */
    public String of(Effort effort) {
        List<String> parts = new ArrayList<>();
        if (effort.days() > 0) {
            parts.add(part("effort.days", effort.days()));
        }
        if (effort.hours() > 0) {
            parts.add(part("effort.hours", effort.hours()));
        }
        if (effort.minutes() > 0 || effort.isNone()) {
            parts.add(part("effort.minutes", effort.minutes()));
        }
        return String.join(" ", parts);
    }

    private String part(String key, int number) {
        return messages.getMessage(key, new Object[] {number}, Locale.ROOT);
    }
}
