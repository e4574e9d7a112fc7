package org.itacycle.form;

import org.itacycle.PlainText;

/** Which characters a text from outside may hold, and how it is cleaned. */
final class Characters {

    private static final int LONGEST_SHOWN = 64;
    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Characters() {}

    /** Without white space and invisible characters at both ends, lines ended by a line feed. */
    static String trimmed(String text) {
        String unix = PlainText.withoutHidden(text.replace("\r\n", "\n"));
        int start = 0;
        int end = unix.length();
        while (start < end && isBlank(unix.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(unix.charAt(end - 1))) {
            end--;
        }
        return unix.substring(start, end);
    }

    /** Whether the text has no control character, no half of a character pair, and line breaks only if they may be. */
    static boolean allowed(String text, boolean severalLines) {
        return PlainText.isAllowed(text, severalLines);
    }

    /** A name sent by somebody, short and harmless enough to stand in a message. */
    static String shown(String name) {
        String cleaned = PlainText.withoutHidden(name)
                .codePoints()
                .map(c -> PlainText.isAllowed(c, false) ? c : '?')
                .limit(LONGEST_SHOWN)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return cleaned.length() < name.length() ? cleaned + "\u2026" : cleaned;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == ZERO_WIDTH_SPACE || c == BYTE_ORDER_MARK;
    }
}
