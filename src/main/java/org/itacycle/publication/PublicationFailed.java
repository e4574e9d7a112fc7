package org.itacycle.publication;

/** An attempt to publish or to prove failed; the message is the Thai sentence that incident and officer show. */
public final class PublicationFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PublicationFailed(String text, Throwable cause) {
        super(text, cause);
    }
}
