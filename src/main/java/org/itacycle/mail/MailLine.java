package org.itacycle.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * A mail in the administrator's list.
 *
 * @param lastError what the last failed attempt met; empty once it is sent
 */
record MailLine(
        String id,
        Instant queuedAt,
        String recipient,
        String subject,
        MailState state,
        int attempts,
        Optional<String> lastError,
        Optional<Instant> sentAt) {}
