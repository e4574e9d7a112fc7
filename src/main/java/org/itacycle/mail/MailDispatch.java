package org.itacycle.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Sees to it that a queued mail is delivered later, after the transaction that queued it. */
public interface MailDispatch {

    /** Called once for each mail, in the transaction that queues it. */
    void requested(String mailId);

    /** Has an unsent mail tried at once, with all its attempts before it again. */
    void sendAgain(String mailId);

    /**
     * Sees to it that the lost mail server is asked again and again until it answers. Called for each mail that begins
     * to wait, under a lock that lets in one caller of all nodes at a time; a watch that runs already is enough.
     */
    void watchServer();

    /** When mails that were refused are tried again, by mail id; those of which nothing is planned are missing. */
    Map<String, Instant> nextAttempts(Collection<String> mailIds);
}
