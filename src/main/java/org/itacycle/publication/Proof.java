package org.itacycle.publication;

import org.itacycle.Message;

/** What a look at the target found. */
sealed interface Proof {

    /**
     * What was published is there.
     *
     * @param kind what kind of look proved it
     * @param location where it was found
     */
    record Found(Kind kind, String location) implements Proof {}

    /**
     * It is not there, or something else is.
     *
     * @param problem tells a person what to mend
     */
    record Mismatch(Message problem) implements Proof {}

    /** How it was proven. */
    enum Kind {
        /** Fetched from its public address, equal byte for byte. */
        FETCHED,
        /** Read back from the folder, equal byte for byte. */
        READ_BACK,
        /** The mail server accepted it. */
        ACCEPTED
    }
}
