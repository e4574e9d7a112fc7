package org.itacycle.mail;

import jakarta.mail.MessagingException;
import java.util.regex.Pattern;

/** What went wrong with a mail, in one line for the administrator. */
final class Problem {

    private static final int LONGEST = 1000;

    /** Names of classes say nothing to the reader; what they announce does. */
    private static final Pattern CLASS_NAME = Pattern.compile("(?:; nested exception is: )?\\b(?:\\w+\\.)+[A-Z]\\w*: ");

    private Problem() {}

    static String of(Exception failure) {
        // A MessagingException tells its whole chain, down to the words of the mail server.
        String text = failure.getCause() instanceof MessagingException cause ? cause.toString() : failure.toString();
        String line = CLASS_NAME
                .matcher(HeaderText.oneLine(text))
                .replaceAll(" \u2013 ")
                .replaceFirst("^ \u2013 ", "");
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
