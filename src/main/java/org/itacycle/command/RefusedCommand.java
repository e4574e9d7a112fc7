package org.itacycle.command;

/** The command cannot be carried out; the message is one line that says what to mend. Nothing was changed. */
public final class RefusedCommand extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedCommand(String line) {
        super(line);
    }

    public RefusedCommand(String line, Throwable cause) {
        super(line, cause);
    }
}
