package org.itacycle.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.mail.util.StreamProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.itacycle.document.DocumentStore;
import org.itacycle.document.DocumentVersion;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Writes a queued mail in the form of the Internet: text and HTML side by side, Thai in UTF-8, documents attached. */
@Component
class MailComposer {

    /** A Thai letter takes nine characters in a header, and a line of a mail holds 998 (RFC 5322). */
    private static final int LONGEST_NAME = 100;

    static {
        // Else every header searches all jars of the class path for it, which takes longer than all the rest of a mail.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final MailSettings settings;
    private final DocumentStore documents;

    /** Makes empty messages and reads the table of file types once for all of them. */
    private final JavaMailSender paper = new JavaMailSenderImpl();

    MailComposer(MailSettings settings, DocumentStore documents) {
        this.settings = settings;
        this.documents = documents;
    }

    /** The message of a mail; its Message-ID is the queued one. */
    MimeMessage compose(OutgoingMail mail) {
        MimeMessage message = paper.createMimeMessage();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(
                    message,
                    mail.attachments().isEmpty() && mail.calendar().isEmpty()
                            ? MimeMessageHelper.MULTIPART_MODE_RELATED
                            : MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED,
                    StandardCharsets.UTF_8.name());
            helper.setFrom(settings.from());
            helper.setTo(recipient(mail));
            helper.setSubject(mail.subject());
            helper.setSentDate(Date.from(mail.queuedAt()));
            helper.setText(mail.textBody(), mail.htmlBody());
            attach(helper, mail.attachments());
            if (mail.calendar().isPresent()) {
                helper.getRootMimeMultipart()
                        .addBodyPart(calendar(mail.calendar().get()));
            }
            // RFC 3834: answering machines stay silent.
            message.setHeader("Auto-Submitted", "auto-generated");
            message.saveChanges();
            message.setHeader("Message-ID", mail.messageId());
            return message;
        } catch (MessagingException malformed) {
            throw new MailParseException(malformed);
        } catch (IOException unreadable) {
            throw new MailPreparationException("an attachment of mail " + mail.id() + " cannot be read", unreadable);
        }
    }

    private static InternetAddress recipient(OutgoingMail mail) throws AddressException {
        InternetAddress address = new InternetAddress(mail.recipient(), true);
        if (address.isGroup() || address.getPersonal() != null) {
            throw new AddressException("one address without a name is wanted", mail.recipient());
        }
        return address;
    }

    private void attach(MimeMessageHelper helper, List<String> versionIds) throws MessagingException, IOException {
        for (String versionId : versionIds) {
            Optional<DocumentVersion> found = documents.version(versionId);
            DocumentVersion version =
                    found.orElseThrow(() -> new IllegalStateException("no document version " + versionId));
            helper.getRootMimeMultipart().addBodyPart(attachment(version));
        }
    }

    /** In base64 whatever the content: mail servers change line ends in what looks like text, and with them the hash. */
    private MimeBodyPart attachment(DocumentVersion version) throws MessagingException, IOException {
        try (InputStream content = documents.content(version.id())) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(content.readAllBytes(), version.mediaType())));
            part.setFileName(shortEnough(HeaderText.oneLine(version.fileName())));
            part.setDisposition(Part.ATTACHMENT);
            part.setHeader("Content-Transfer-Encoding", "base64");
            return part;
        }
    }

    private static MimeBodyPart calendar(String content) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(
                content.getBytes(StandardCharsets.UTF_8), "text/calendar; charset=UTF-8; method=PUBLISH")));
        part.setFileName("deadline.ics");
        part.setDisposition(Part.ATTACHMENT);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static String shortEnough(String fileName) {
        int end = fileName.lastIndexOf('.');
        return fileName.length() <= LONGEST_NAME
                ? fileName
                : fileName.substring(0, LONGEST_NAME - (fileName.length() - end)) + fileName.substring(end);
    }
}
