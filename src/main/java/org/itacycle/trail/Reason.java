package org.itacycle.trail;

/** What is wrong with the trail or with what vouches for it. */
enum Reason {
    /** An entry is there, but not as it was sealed. */
    CHANGED("changed"),
    /** An entry is missing between others. */
    REMOVED("removed"),
    /** A sealed entry stands at the place of another. */
    REORDERED("reordered"),
    /** An entry stands there that was never written by the product, or once more. */
    ADDED("added"),
    /** The newest entries are missing. */
    CUT("cut"),
    /** From an entry to the end everything fits together, but nothing is sealed with the key. */
    RECOMPUTED("recomputed"),
    /** The entries are sealed with the key, and yet contradict each other or an anchor. */
    REWRITTEN("rewritten"),
    /** Entries are sealed with a key that was not given. */
    UNKNOWN_KEY("unknown key"),
    /** The record of the trail's end is not what was sealed, or older than the entries. */
    END_CHANGED("end changed"),
    /** A line of the anchor file is not what was sealed, or not where it was written. */
    ANCHOR_CHANGED("anchor changed"),
    /** A line of the anchor file is missing between others. */
    ANCHOR_MISSING("anchor missing");

    private final String word;

    Reason(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
