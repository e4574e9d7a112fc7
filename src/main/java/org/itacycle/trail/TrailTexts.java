package org.itacycle.trail;

import java.util.Locale;
import java.util.ResourceBundle;

/** The Thai words for what stands in the trail; also for commands, which run without the product's messages. */
final class TrailTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages.trail", Locale.ROOT);

    private TrailTexts() {}

    static String text(String key) {
        return TEXTS.getString(key);
    }

    /** The word for a kind of thing that something was done to; empty where there is none. */
    static String kind(String id) {
        String key = "trail.place.of." + id;
        return TEXTS.containsKey(key) ? TEXTS.getString(key) : "";
    }

    /** What was done, in Thai; a name that has no text, for example of an older product, stays as it is. */
    static String action(String id) {
        String key = "trail.action." + id;
        return TEXTS.containsKey(key) ? TEXTS.getString(key) : id;
    }
}
