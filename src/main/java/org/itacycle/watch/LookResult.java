package org.itacycle.watch;

/** What the last look at a published address came to. */
enum LookResult {
    /** There, as it was proven. */
    IN_ORDER,
    /** No answer yet; looked at again on the same day. */
    SILENT,
    /** Not there any more, or silent for too long. */
    GONE,
    /** Something else is there. */
    CHANGED,
    /** It cannot be looked at from here and never could; the officer's word and picture stand. */
    UNREADABLE,
    /** Not watched any more: the assessment is over, the cycle was cancelled, or a newer version took its place. */
    ENDED;

    /** Whether a person has to see to it. */
    boolean isAmiss() {
        return this == GONE || this == CHANGED;
    }
}
