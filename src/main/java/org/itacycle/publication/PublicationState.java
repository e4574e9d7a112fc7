package org.itacycle.publication;

/** How far a publication got. */
public enum PublicationState {
    /** Asked for, nothing left the house. */
    PLANNED,
    /** Brought to its target, not yet looked at there. */
    PUBLISHED,
    /** Accepted by the mail server; the receiver's receipt is still to be entered. */
    ACCEPTED,
    /** Found at its target, equal to what was to be published, or received. */
    PROVEN,
    /** Not found at its target, or not equal; a person has to mend it. */
    FAILED
}
