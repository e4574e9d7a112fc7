package org.itacycle.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentStore;
import org.itacycle.document.DocumentVersion;
import org.itacycle.document.NewDocument;
import org.itacycle.records.Cycles;
import org.itacycle.records.Dispatched;
import org.itacycle.records.RecordsTest;
import org.itacycle.records.Samples;
import org.itacycle.trail.Trail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RecordsTest
class OutboxTest {

    private static final String SUBJECT = "[ITA 2566] เกินกำหนด: ขั้นตอนที่ 9 รายงานผลการดำเนินงาน รอบ 6 เดือน";
    private static final String FILE = "รายงานผลการดำเนินงานตามมาตรการส่งเสริมคุณธรรม รอบ 6 เดือน.pdf";

    @Autowired
    private MailTable table;

    @Autowired
    private MailServerTable serverTable;

    @Autowired
    private MailComposer composer;

    @Autowired
    private FailedAttempts failedAttempts;

    @Autowired
    private MailSettings settings;

    @Autowired
    private Outbox fileOutbox;

    @Autowired
    private Dispatched dispatched;

    @Autowired
    private DocumentStore documents;

    @Autowired
    private Cycles cycles;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Trail trail;

    @Autowired
    private Clock clock;

    @Value("${ita.data-dir}")
    private Path dataFolder;

    private GreenMail server;
    private Outbox outbox;

    @BeforeEach
    void startServer() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        outbox = outboxTo(server.getSmtp().getPort());
    }

    @AfterEach
    void stopServer() {
        server.stop();
        serverTable.write(true, clock.instant(), null);
    }

    @Test
    void thaiSubjectBodiesAndAttachmentArriveAsTheyWereWritten() throws Exception {
        DocumentVersion report = report();

        outbox.deliver(outbox.enqueue(mail(SUBJECT, List.of(report.id()))));

        MimeMessage arrived = server.getReceivedMessages()[0];
        assertThat(arrived.getSubject()).isEqualTo(SUBJECT);
        assertThat(arrived.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(arrived.getFrom()[0]).hasToString("ita@agency.example");
        assertThat(arrived.getAllRecipients()).extracting(Object::toString).containsExactly("head@agency.example");
        assertThat((String) find(arrived, "text/plain").getContent()).contains("เรียน ผู้เกี่ยวข้อง");
        assertThat((String) find(arrived, "text/html").getContent()).contains("<p>เรียน ผู้เกี่ยวข้อง</p>");
        BodyPart attachment = find(arrived, "application/pdf");
        assertThat(attachment.getFileName()).isEqualTo(FILE);
        try (InputStream content = attachment.getInputStream()) {
            assertThat(content.readAllBytes()).isEqualTo(Samples.pdf("x"));
        }
        assertThat(attachment.getHeader("Content-Disposition")[0]).contains("filename*=UTF-8''");
    }

    @Test
    void aVeryLongThaiFileNameKeepsTheLinesOfTheMailWithinTheirLimit() throws Exception {
        DocumentVersion report = report("ก".repeat(300) + ".pdf");

        outbox.deliver(outbox.enqueue(mail(SUBJECT, List.of(report.id()))));

        MimeMessage arrived = server.getReceivedMessages()[0];
        assertThat(find(arrived, "application/pdf").getFileName()).isEqualTo("ก".repeat(96) + ".pdf");
        try (InputStream lines = arrived.getRawInputStream()) {
            assertThat(new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .allMatch(line -> line.length() <= 998);
        }
    }

    @Test
    void aRepeatedKeyIsTheSameMailAndIsSentOnce() {
        MailMessage mail = mail("one", List.of());

        String id = outbox.enqueue(mail);
        String again = outbox.enqueue(
                new MailMessage(mail.key(), "other@agency.example", "other", "other", "other", List.of()));
        outbox.deliver(id);
        outbox.deliver(again);

        assertThat(again).isEqualTo(id);
        assertThat(dispatched.mails()).containsOnlyOnce(id);
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(outbox.status(id)).get().matches(MailStatus::sent).matches(status -> status.attempts() == 1);
    }

    @Test
    void aRepeatedDeliveryCarriesTheSameMessageId() throws Exception {
        String id = outbox.enqueue(mail("twice", List.of()));
        new TransactionTemplate(transactions).executeWithoutResult(lost -> {
            outbox.deliver(id);
            // killed after the server accepted and before the commit
            lost.setRollbackOnly();
        });

        outbox.deliver(id);

        MimeMessage[] arrived = server.getReceivedMessages();
        assertThat(arrived).hasSize(2);
        assertThat(arrived[1].getMessageID())
                .isEqualTo(arrived[0].getMessageID())
                .isEqualTo(outbox.status(id).orElseThrow().messageId())
                .endsWith("@agency.example>");
    }

    @Test
    void anUnreachableServerSpendsNoAttemptAndIsWatched() {
        server.stop();
        int watches = dispatched.watches();
        String id = outbox.enqueue(mail("unreachable", List.of()));

        assertThatThrownBy(() -> outbox.deliver(id)).isInstanceOf(MailServerUnreachable.class);

        MailStatus status = outbox.status(id).orElseThrow();
        assertThat(status.state()).isEqualTo(MailState.WAITING);
        assertThat(status.attempts()).isZero();
        assertThat(status.lastError()).get().asString().contains("connect", "refused");
        assertThat(dispatched.watches()).isEqualTo(watches + 1);
    }

    @Test
    void aRefusalIsRecordedThoughTheJobRollsBack() {
        String id = outbox.enqueue(new MailMessage(
                "test/" + UUID.randomUUID(), "nobody", "rolled back", "text", "<p>text</p>", List.of()));
        TransactionTemplate job = new TransactionTemplate(transactions);

        assertThatThrownBy(() -> job.executeWithoutResult(running -> outbox.deliver(id)))
                .isInstanceOf(MailException.class);
        assertThatThrownBy(() -> job.executeWithoutResult(running -> outbox.deliver(id)))
                .isInstanceOf(MailException.class);

        MailStatus status = outbox.status(id).orElseThrow();
        assertThat(status.state()).isEqualTo(MailState.REFUSED);
        assertThat(status.attempts()).isEqualTo(2);
        assertThat(status.lastError()).isPresent();
    }

    @Test
    void aMailQueuedInATransactionThatRollsBackWasNeverQueued() {
        MailMessage mail = mail("never", List.of());

        String lost = new TransactionTemplate(transactions).execute(running -> {
            running.setRollbackOnly();
            return outbox.enqueue(mail);
        });

        assertThat(outbox.status(lost)).isEmpty();
        assertThat(outbox.enqueue(mail)).isNotEqualTo(lost);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n"})
    void aSubjectThatSaysNothingIsRefused(String subject) {
        assertThatThrownBy(() -> mail(subject, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@agency.example\r\nBcc: b@agency.example",
                "a@agency.example,b@agency.example",
                "all: a@agency.example, b@agency.example;",
                "Head <head@agency.example>",
                "nobody"
            })
    void aRecipientThatIsNotOneAddressGetsNothingAndIsShownToTheAdministrator(String recipient) {
        String id = outbox.enqueue(
                new MailMessage("test/" + UUID.randomUUID(), recipient, "subject", "text", "html", List.of()));

        assertThatThrownBy(() -> outbox.deliver(id)).isInstanceOf(MailException.class);

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(outbox.status(id).orElseThrow().state()).isEqualTo(MailState.REFUSED);
    }

    @Test
    void withoutAServerMailsBecomeFilesThatMailProgramsOpen() throws Exception {
        String id = fileOutbox.enqueue(mail(SUBJECT, List.of(report().id())));

        fileOutbox.deliver(id);

        Path file = dataFolder.resolve("mail").resolve("20230320-100000-" + id + ".eml");
        try (InputStream content = Files.newInputStream(file)) {
            MimeMessage read = new MimeMessage(Session.getInstance(new Properties()), content);
            assertThat(read.getSubject()).isEqualTo(SUBJECT);
            assertThat(read.getMessageID())
                    .isEqualTo(fileOutbox.status(id).orElseThrow().messageId());
            assertThat(find(read, "application/pdf").getFileName()).isEqualTo(FILE);
        }
        try (var left = Files.list(dataFolder.resolve("mail"))) {
            assertThat(left).allMatch(one -> one.toString().endsWith(".eml"));
        }
    }

    private Outbox outboxTo(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        MailTransport transport = new SmtpTransport(sender, composer, Duration.ofSeconds(10));
        MailServer mailServer = new MailServer(serverTable, transport, dispatched, transactions, clock);
        return new Outbox(
                table, transport, mailServer, dispatched, failedAttempts, settings, trail, transactions, clock);
    }

    private static MailMessage mail(String subject, List<String> attachments) {
        return new MailMessage(
                "test/" + UUID.randomUUID(),
                "head@agency.example",
                subject,
                "เรียน ผู้เกี่ยวข้อง",
                "<p>เรียน ผู้เกี่ยวข้อง</p>",
                attachments);
    }

    private DocumentVersion report() throws Exception {
        return report(FILE);
    }

    private DocumentVersion report(String fileName) throws Exception {
        NewDocument place = new NewDocument(cycles.open(2566), 9, "-", "reportFile", DocumentKind.REPORT, false, "");
        return documents.add(place, fileName, new ByteArrayInputStream(Samples.pdf("x")), "officer");
    }

    private static BodyPart find(Part part, String type) throws Exception {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart found =
                        parts.getBodyPart(i).isMimeType(type) ? parts.getBodyPart(i) : find(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
