package org.itacycle.publication;

import java.util.Optional;
import org.itacycle.Message;

/** What a look at the target found. */
sealed interface Proof {

    /** The same as the finding of a later look. */
    Sighting asSighting();

    /**
     * What was published is there.
     *
     * @param kind what kind of look proved it
     * @param location where it was found
     * @param contentAddress where its bytes can be read again, if anywhere
     * @param sha256 of the bytes that were found, if they could be read
     * @param remark what could not be looked at, and why
     */
    record Found(
            Kind kind,
            String location,
            Optional<String> contentAddress,
            Optional<String> sha256,
            Optional<Message> remark)
            implements Proof {

        @Override
        public Sighting asSighting() {
            return new Sighting.InOrder(sha256);
        }
    }

    /**
     * It is not there, or something else is.
     *
     * @param problem tells a person what to mend
     * @param sha256 of the other bytes that were found, where there were any
     */
    record Mismatch(Message problem, Optional<String> sha256) implements Proof {

        @Override
        public Sighting asSighting() {
            return sha256.<Sighting>map(other -> new Sighting.Changed(problem, other))
                    .orElseGet(() -> new Sighting.Gone(problem));
        }
    }

    /** The bytes were read at the target and are equal. */
    static Proof equal(Kind kind, String location, String contentAddress, PublicationOrder order) {
        return new Found(
                kind,
                location,
                Optional.of(contentAddress),
                Optional.of(order.document().sha256()),
                Optional.empty());
    }

    static Proof mismatch(String key, Object... arguments) {
        return new Mismatch(Message.of(key, arguments), Optional.empty());
    }

    /** Other bytes were found than those that were published. */
    static Proof differs(String sha256, String key, Object... arguments) {
        return new Mismatch(Message.of(key, arguments), Optional.of(sha256));
    }

    /** How it was proven. */
    enum Kind {
        /** Fetched from its public address, equal byte for byte. */
        FETCHED,
        /** Read back from the folder, equal byte for byte. */
        READ_BACK,
        /** The mail server accepted it; the receipt is still to come. */
        ACCEPTED,
        /** The mail server accepted it and the receiver gave a receipt, which the officer entered. */
        RECEIVED,
        /** By the officer's word and a picture of it: the bytes could not be fetched. */
        ATTESTED
    }
}
