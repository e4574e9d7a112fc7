package org.itacycle.trail;

import java.util.Optional;

/** Makes a deed fit the table, whatever a stranger typed: what no database keeps is replaced, what is too long is cut. */
final class FittingDeed {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_ACTION = 64;
    private static final int LONGEST_HASH = 64;
    private static final int LONGEST_REASON = 4000;
    private static final char REPLACEMENT = '\uFFFD';

    private FittingDeed() {}

    static Deed of(Deed deed) {
        return new Deed(
                fit(deed.actor(), LONGEST_NAME),
                fit(deed.onBehalfOf(), LONGEST_NAME),
                fit(deed.action(), LONGEST_ACTION),
                fit(deed.subject(), LONGEST_NAME),
                fit(deed.reason(), LONGEST_REASON),
                fit(deed.sha256(), LONGEST_HASH));
    }

    private static Optional<String> fit(Optional<String> text, int longest) {
        return text.map(value -> fit(value, longest));
    }

    private static String fit(String text, int longest) {
        StringBuilder fitting = new StringBuilder(Math.min(text.length(), longest));
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            boolean kept = point != 0 && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
            int written = kept ? point : REPLACEMENT;
            if (fitting.length() + Character.charCount(written) > longest) {
                return fitting.toString();
            }
            fitting.appendCodePoint(written);
        }
        return fitting.toString();
    }
}
