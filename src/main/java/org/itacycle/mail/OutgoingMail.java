package org.itacycle.mail;

import java.time.Instant;
import java.util.List;

/**
 * A queued mail on its way out.
 *
 * @param messageId with angle brackets; the same on every attempt
 * @param attachments ids of document versions
 */
record OutgoingMail(
        String id,
        String messageId,
        String recipient,
        String subject,
        String textBody,
        String htmlBody,
        List<String> attachments,
        Instant queuedAt) {}
