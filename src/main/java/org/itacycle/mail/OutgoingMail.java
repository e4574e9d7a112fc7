package org.itacycle.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A queued mail on its way out.
 *
 * @param messageId with angle brackets; the same on every attempt
 * @param attachments ids of document versions
 * @param calendar an iCalendar object to attach
 */
record OutgoingMail(
        String id,
        String messageId,
        String recipient,
        String subject,
        String textBody,
        String htmlBody,
        List<String> attachments,
        Optional<String> calendar,
        Instant queuedAt) {}
