package org.itacycle.publication;

import java.util.Optional;
import org.itacycle.Message;

/** What a later look found at the place where a document was published and proven. */
public sealed interface Sighting {

    /** What is known of a place from its proof and from earlier looks. */
    enum Known {
        /** The very bytes were read there. */
        COMPARED,
        /** It answered, with a page that leads to the document. */
        SEEN,
        /** It could never be read from here; a person vouched for it. */
        NEVER
    }

    /**
     * It is there as it was proven.
     *
     * @param sha256 of the bytes that were read; empty where the place is a page that leads to them
     */
    record InOrder(Optional<String> sha256) implements Sighting {}

    /** It is not there any more. */
    record Gone(Message what) implements Sighting {}

    /**
     * Something else is there.
     *
     * @param sha256 of what was found
     */
    record Changed(Message what, String sha256) implements Sighting {}

    /** The place does not answer, which may pass by itself. */
    record Silent(Message why) implements Sighting {}

    /** It cannot be looked at from here, and never could. */
    record Unreadable(Message why) implements Sighting {}
}
