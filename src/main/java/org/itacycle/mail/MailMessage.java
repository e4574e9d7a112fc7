package org.itacycle.mail;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail to one recipient, before it is queued. What people have written may stand in it as they wrote it: subject and
 * recipient become one line, so no line break opens another header, and an address that is none is refused when the
 * mail is sent, where an administrator sees it, and not in the work of the person who caused the mail.
 *
 * @param key names the mail for ever: the same key is the same mail and is sent once
 * @param recipient one address, without a name
 * @param attachments ids of document versions
 * @param calendar an iCalendar object to attach, where the mail tells deadlines
 * @throws IllegalArgumentException where the key is not one line, or subject or recipient are missing or cannot be kept
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
    private static final int LONGEST_ADDRESS = 320;

    /** No mail shows them, and PostgreSQL does not keep the first of them. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]");

    public MailMessage {
        requireOneLine("key", key, LONGEST_KEY);
        subject = HeaderText.oneLine(subject, LONGEST_SUBJECT);
        requireOneLine("subject", subject, LONGEST_SUBJECT);
        recipient = HeaderText.oneLine(recipient);
        requireOneLine("recipient", recipient, LONGEST_ADDRESS);
        textBody = INVISIBLE.matcher(textBody).replaceAll("");
        htmlBody = INVISIBLE.matcher(htmlBody).replaceAll("");
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
}
