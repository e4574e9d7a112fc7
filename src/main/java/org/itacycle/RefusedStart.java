package org.itacycle;

/** The product does not start with these settings; the message is one line that tells what to mend. */
public final class RefusedStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedStart(String line) {
        super(line);
    }
}
