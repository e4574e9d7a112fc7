package org.itacycle.mail;

/** Where a mail of the outbox stands. */
public enum MailState {
    /** Not tried yet, or about to be tried again. */
    QUEUED,
    /** The mail server cannot be reached; leaves by itself when it answers again, and no attempt is spent. */
    WAITING,
    /** The server did not take it; tried again later, at longer and longer intervals. */
    REFUSED,
    /** Refused to the last attempt: an incident, until a person has it sent again. */
    FAILED,
    /** The server took it. */
    SENT,
    /** Its reader was erased before it left; nothing is left to send. */
    ERASED;

    /** Whether nothing more is to be done about it. */
    boolean isOver() {
        return this == SENT || this == ERASED;
    }
}
