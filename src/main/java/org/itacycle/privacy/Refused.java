package org.itacycle.privacy;

/** The command cannot be carried out; the message is one line that says what to mend. Nothing was changed. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String line) {
        super(line);
    }

    Refused(String line, Throwable cause) {
        super(line, cause);
    }
}
