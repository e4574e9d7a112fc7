package org.itacycle.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a mail got.
 *
 * @param messageId the same on every attempt
 * @param attempts how often it was handed to a server that could be reached
 * @param lastError what the last failed attempt met; empty once it is sent
 */
public record MailStatus(
        String id,
        String messageId,
        MailState state,
        int attempts,
        Optional<String> lastError,
        Optional<Instant> sentAt) {

    /** Whether the mail server accepted it, or there is nothing left to send. */
    public boolean sent() {
        return state.isOver();
    }
}
