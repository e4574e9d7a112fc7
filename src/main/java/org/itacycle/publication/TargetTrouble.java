package org.itacycle.publication;

import org.itacycle.Message;

/** A target cannot be reached or refuses; a later attempt may succeed. */
final class TargetTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message text;

    TargetTrouble(Message text, Throwable cause) {
        super(text.key() + " " + text.arguments(), cause);
        this.text = text;
    }

    TargetTrouble(Message text) {
        this(text, null);
    }

    /** What a person reads about it. */
    Message text() {
        return text;
    }
}
