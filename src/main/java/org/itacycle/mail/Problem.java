package org.itacycle.mail;

import jakarta.mail.MessagingException;

/** What went wrong with a mail, in one line for the administrator. */
final class Problem {

    private static final int LONGEST = 1000;

    private Problem() {}

    static String of(Exception failure) {
        // A MessagingException tells its whole chain, down to the words of the mail server.
        String text = failure.getCause() instanceof MessagingException cause ? cause.toString() : failure.toString();
        String line = HeaderText.oneLine(text);
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
