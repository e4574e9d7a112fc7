package org.itacycle.cycle;

import java.util.Arrays;
import java.util.Optional;

/** What a person decided, as the conditions of the models compare it. */
public enum Outcome {
    SIGNED("signed"),
    RETURNED("returned"),
    WITHDRAWN("withdrawn"),
    CONSENTED("consented"),
    REVISE("revise"),
    NO_COMMENTS("no-comments"),
    COMMENTS("comments"),
    RETRY("retry"),
    PUBLISH_AGAIN("publish-again"),
    MOVED("moved"),
    LOOK_AGAIN("look-again"),
    EXPLAINED("explained");

    private final String wire;

    Outcome(String wire) {
        this.wire = wire;
    }

    /** The value of the process variable {@code outcome}. */
    public String wire() {
        return wire;
    }

    /** The outcome with this wire value; empty where there is none. */
    public static Optional<Outcome> ofWire(String text) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.wire.equals(text))
                .findFirst();
    }
}
