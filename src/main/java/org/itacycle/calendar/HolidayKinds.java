package org.itacycle.calendar;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.itacycle.Messages;
import org.springframework.stereotype.Component;

/** The names of the kinds of holidays: codes for files that programs write, Thai names for people. */
@Component
class HolidayKinds {

    /** The codes that a file may use: the kinds' own names in small letters. */
    static final Map<String, Holiday.Kind> CODES = Arrays.stream(Holiday.Kind.values())
            .collect(Collectors.toUnmodifiableMap(HolidayKinds::code, kind -> kind));

    private final Messages messages;

    HolidayKinds(Messages messages) {
        this.messages = messages;
    }

    static String code(Holiday.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** What people call this kind. */
    String text(Holiday.Kind kind) {
        return messages.text("calendar.kind." + kind.name());
    }

    /** The kind that a holiday's name suggests; people see it before it counts. */
    Holiday.Kind suggestedBy(String name) {
        for (Holiday.Kind kind : new Holiday.Kind[] {Holiday.Kind.SUBSTITUTE, Holiday.Kind.SPECIAL}) {
            if (name.contains(messages.text("calendar.word." + kind.name()))) {
                return kind;
            }
        }
        return Holiday.Kind.ANNUAL;
    }

    /** Everything that a file may write for a kind. */
    Map<String, Holiday.Kind> names() {
        Map<String, Holiday.Kind> names = new HashMap<>(CODES);
        for (Holiday.Kind kind : Holiday.Kind.values()) {
            names.put(text(kind), kind);
        }
        return names;
    }
}
