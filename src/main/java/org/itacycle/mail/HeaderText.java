package org.itacycle.mail;

import java.util.regex.Pattern;

/** Makes any text fit for a header of a mail, whoever wrote it: one line, and nothing that hides or turns its letters. */
final class HeaderText {

    /** Control characters, line and paragraph separators, and the marks that turn the direction of writing. */
    private static final Pattern NOT_IN_A_LINE =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

    private static final String CUT = "\u2026";

    private HeaderText() {}

    static String oneLine(String text) {
        return NOT_IN_A_LINE.matcher(text).replaceAll(" ").strip();
    }

    /** One line of at most this many characters; what is longer ends with an ellipsis. */
    static String oneLine(String text, int longest) {
        String line = oneLine(text);
        if (line.length() <= longest) {
            return line;
        }
        int end = longest - CUT.length();
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
