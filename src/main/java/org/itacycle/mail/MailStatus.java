package org.itacycle.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a mail got.
 *
 * @param messageId the same on every attempt
 * @param sent whether the mail server accepted it
 * @param attempts how often it was tried
 * @param lastError what the last failed attempt met; empty once it is sent
 */
public record MailStatus(
        String id,
        String messageId,
        boolean sent,
        int attempts,
        Optional<String> lastError,
        Optional<Instant> sentAt) {}
