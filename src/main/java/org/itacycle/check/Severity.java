package org.itacycle.check;

/** What a finding does to the sending. */
public enum Severity {
    /** Surely wrong: stops it. */
    ERROR,
    /** Looks wrong and may be right: the sender confirms. */
    WARNING
}
