package org.itacycle.mail;

/** Sees to it that a queued mail is delivered later, after the transaction that queued it. */
public interface MailDispatch {

    /** Called once for each mail, in the transaction that queues it. */
    void requested(String mailId);
}
