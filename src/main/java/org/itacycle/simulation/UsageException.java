package org.itacycle.simulation;

/** The command line cannot be carried out as it was typed; the message is one line that says what to mend. */
class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
