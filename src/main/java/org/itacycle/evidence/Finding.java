package org.itacycle.evidence;

import org.itacycle.Message;

/**
 * Something amiss with the evidence.
 *
 * @param place the field of step 10 where it can be mended, for example {@code items[2].evidence}; empty where it is
 *     mended elsewhere
 * @param text what is amiss
 * @param todo what to do about it
 */
record Finding(Kind kind, Severity severity, String place, Message text, Message todo) {

    enum Kind {
        /** A document that has to be there is not. */
        MISSING,
        /** It needs a signature, and no decision to sign names these bytes. */
        UNSIGNED,
        /** It has to be public, and no publication of these bytes is proven everywhere. */
        UNPUBLISHED,
        /** There is a newer version than the one picked, signed or published. */
        STALE,
        /** The item is none of this fiscal year. */
        OTHER_YEAR
    }

    enum Severity {
        /** With it the bundle would prove the wrong thing: none is made. */
        ERROR,
        /** Stands in the index beside the document. */
        WARNING
    }

    boolean stops() {
        return severity == Severity.ERROR;
    }
}
