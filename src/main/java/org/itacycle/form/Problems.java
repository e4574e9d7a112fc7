package org.itacycle.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.itacycle.Message;
import org.itacycle.Refusal;

/** Collects what is to be mended in a form, one message for each place. */
final class Problems {

    /** More is no help to a reader, and a hostile sender could ask for any number of them. */
    private static final int MOST = 500;

    private final Map<String, Message> byPlace = new LinkedHashMap<>();

    /** The first message at a place stands. */
    void add(String place, String key, Object... arguments) {
        if (byPlace.size() < MOST) {
            byPlace.putIfAbsent(place, Message.of(key, arguments));
        }
    }

    /** Whether something is at fault at this place or inside it. */
    boolean at(String place) {
        return byPlace.keySet().stream()
                .anyMatch(
                        other -> other.equals(place) || other.startsWith(place + "[") || other.startsWith(place + "."));
    }

    void refuseIfAny() {
        if (!byPlace.isEmpty()) {
            throw Refusal.ofFields(Message.of("form.refused", byPlace.size()), byPlace);
        }
    }
}
