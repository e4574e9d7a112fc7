package org.itacycle.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.format.DateTimeFormatter;
import org.itacycle.calendar.ThaiDates;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;

/**
 * Where no mail server is set: each mail becomes a file that mail programs open, named after the time it was queued and
 * its id, so a repeat writes the same file again.
 */
final class FileTransport implements MailTransport {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ThaiDates.ZONE);

    private final Path folder;
    private final MailComposer composer;

    FileTransport(Path folder, MailComposer composer) {
        this.folder = folder;
        this.composer = composer;
    }

    @Override
    public void send(OutgoingMail mail) {
        MimeMessage message = composer.compose(mail);
        try {
            write(message, folder.resolve(STAMP.format(mail.queuedAt()) + "-" + mail.id() + ".eml"));
        } catch (IOException unwritable) {
            throw new MailSendException("the folder for mails cannot be written", unwritable);
        } catch (MessagingException malformed) {
            throw new MailParseException(malformed);
        }
    }

    /** A folder needs no probe: what is wrong with it is told by the mail that cannot be written. */
    @Override
    public void probe() {}

    private void write(MimeMessage message, Path file) throws IOException, MessagingException {
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, "unfinished-", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                message.writeTo(out);
                out.flush();
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
