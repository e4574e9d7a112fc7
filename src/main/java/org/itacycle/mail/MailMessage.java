package org.itacycle.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Optional;

/**
 * A mail to one recipient, before it is queued.
 *
 * @param key names the mail for ever: the same key is the same mail and is sent once
 * @param recipient one address, without a name
 * @param attachments ids of document versions
 * @param calendar an iCalendar object to attach, where the mail tells deadlines
 * @throws IllegalArgumentException where a header value would break out of its line, or the address is none
 */
public record MailMessage(
        String key,
        String recipient,
        String subject,
        String textBody,
        String htmlBody,
        List<String> attachments,
        Optional<String> calendar) {

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_SUBJECT = 500;

    public MailMessage {
        requireOneLine("key", key, LONGEST_KEY);
        requireOneLine("subject", subject, LONGEST_SUBJECT);
        requireAddress(recipient);
        attachments = List.copyOf(attachments);
    }

    /** A mail that tells no deadline. */
    public MailMessage(
            String key, String recipient, String subject, String textBody, String htmlBody, List<String> attachments) {
        this(key, recipient, subject, textBody, htmlBody, attachments, Optional.empty());
    }

    private static void requireOneLine(String what, String value, int longest) {
        if (value.isBlank() || value.length() > longest || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the mail's " + what + " must be one line of 1 to " + longest);
        }
    }

    private static void requireAddress(String recipient) {
        requireOneLine("recipient", recipient, 320);
        try {
            new InternetAddress(recipient, true).validate();
        } catch (AddressException none) {
            throw new IllegalArgumentException("the mail's recipient is no address", none);
        }
    }
}
