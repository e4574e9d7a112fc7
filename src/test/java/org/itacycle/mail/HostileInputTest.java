package org.itacycle.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentOrigin;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

/** Whatever people write as a title, a file name, a subject or an address: it stays a text, in its own place. */
@RecordsTest
class HostileInputTest {

    private static final String INJECTED = "injected@agency.example";

    /** What stands in a mail only if somebody has calculated 7919 times 7907. */
    private static final String PRODUCT = "62615533";

    private static final List<String> HEADERS = List.of(
            "Auto-Submitted",
            "Content-Type",
            "Date",
            "From",
            "MIME-Version",
            "Message-ID",
            "Received",
            "Return-Path",
            "Subject",
            "To");

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
    private Dispatched dispatched;

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeTexts texts;

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

    private GreenMail server;
    private Outbox outbox;

    static Stream<String> hostileTexts() {
        Stream<String> breaks = Stream.of(
                        "\r\n", "\n", "\r", "\r\n\r\n", "\u0085", "\u2028", "\u000b", "\u0000", "%0d%0a")
                .flatMap(line -> Stream.of(
                        "a" + line + "Bcc: " + INJECTED,
                        "a" + line + "To: " + INJECTED + line + "x",
                        line + "Content-Type: text/html" + line + line + "<script>alert(1)</script>"));
        Stream<String> programs = Stream.of(
                "${7919*7907}",
                "#{7919*7907}",
                "*{7919*7907}",
                "~{mail/parts :: note}",
                "@{/login}",
                "__${7919*7907}__::.x",
                "[[${7919*7907}]]",
                "[(${7919*7907})]",
                "[# th:text=\"${7919*7907}\"][/]",
                "T(java.lang.Runtime).getRuntime().exec('x')",
                "${T(java.lang.Runtime).getRuntime()}",
                "#{deliverMail}",
                "${execution.getVariable('mailId')}",
                "<#assign x=7919*7907>${x}",
                "{0}{1}{2}",
                "'{0}' {99999,number,currency}",
                "%s%n%x",
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "</title></head><body onload=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<!--/*/ <th:block th:text=\"${7919*7907}\"/> /*/-->",
                "=?UTF-8?B?DQpCY2M6IGluamVjdGVkQGFnZW5jeS5leGFtcGxl?=",
                "=?UTF-8?Q?=0D=0ABcc:_injected@agency.example?=",
                "\u202egnp.exe",
                "\ud83d\udc69\u200d\ud83d\udcbb \ud800 x",
                "\u0e01".repeat(2000),
                "x".repeat(5000),
                ".\r\n.\r\nMAIL FROM:<" + INJECTED + ">",
                "--boundary--\r\n.");
        return Stream.concat(breaks, programs);
    }

    @BeforeEach
    void startServer() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        MailTransport transport = new SmtpTransport(sender, composer, Duration.ofSeconds(10));
        MailServer mailServer = new MailServer(serverTable, transport, dispatched, transactions, clock);
        outbox = new Outbox(
                table, transport, mailServer, dispatched, failedAttempts, settings, trail, transactions, clock);
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void aTitleAndAFileNameStayTextsOfTheMail(String hostile) throws Exception {
        DocumentVersion real = document();
        DocumentVersion named = new DocumentVersion(
                real.id(),
                real.documentId(),
                real.cycleId(),
                real.step(),
                real.occurrence(),
                real.kind(),
                real.field(),
                hostile,
                real.version(),
                hostile,
                real.mediaType(),
                real.size(),
                real.sha256(),
                real.createdBy(),
                real.createdAt(),
                DocumentOrigin.UPLOADED,
                Optional.empty(),
                false);

        outbox.deliver(outbox.enqueue(notices.personnelReport(
                "test/" + UUID.randomUUID(),
                "personnel@agency.example",
                new FiscalYear(2566),
                9,
                "-",
                List.of(named))));

        MimeMessage arrived = onlyOne("personnel@agency.example");
        assertThat(body(arrived, "text/html"))
                .doesNotContain("<script", "<img", "<body onload", "href=\"javascript", PRODUCT);
        assertThat(body(arrived, "text/plain")).doesNotContain(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void aSubjectStaysOneLineWithNothingCalculated(String hostile) throws Exception {
        NoticeTexts.Texts filled = texts.fill(
                "blocked", List.of("2566", hostile), Map.of("step", step(hostile), "blocking", List.of(step(hostile))));

        outbox.deliver(outbox.enqueue(new MailMessage(
                "test/" + UUID.randomUUID(),
                "head@agency.example",
                filled.subject(),
                filled.text(),
                filled.html(),
                List.of())));

        MimeMessage arrived = onlyOne("head@agency.example");
        assertThat(arrived.getSubject()).startsWith("[ITA 2566]").doesNotContain("\r", "\n", "\u202e", PRODUCT);
        assertThat(body(arrived, "text/html"))
                .doesNotContain("<script", "<img", "<body onload", "href=\"javascript", PRODUCT);
        assertThat(body(arrived, "text/plain")).doesNotContain(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void anAddressThatIsNoneReachesNobody(String hostile) {
        String recipient = ("head@agency.example" + hostile).substring(0, Math.min(300, 19 + hostile.length()));

        String id = outbox.enqueue(
                new MailMessage("test/" + UUID.randomUUID(), recipient, "subject", "text", "<p>text</p>", List.of()));

        try {
            outbox.deliver(id);
        } catch (MailException refused) {
            assertThat(outbox.status(id).orElseThrow().state()).isEqualTo(MailState.REFUSED);
        }
        assertThat(server.getReceivedMessagesForDomain(INJECTED)).isEmpty();
        assertThat(server.getReceivedMessages()).hasSizeLessThanOrEqualTo(1);
    }

    private MimeMessage onlyOne(String recipient) throws Exception {
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage arrived = server.getReceivedMessages()[0];
        assertThat(Collections.list(arrived.getAllHeaders()))
                .extracting(Header::getName)
                .doesNotHaveDuplicates()
                .isSubsetOf(HEADERS);
        assertThat(arrived.getAllRecipients()).extracting(Object::toString).containsExactly(recipient);
        assertThat(server.getReceivedMessagesForDomain(INJECTED)).isEmpty();
        return arrived;
    }

    private static NoticeTexts.Step step(String title) {
        return new NoticeTexts.Step(title, "", "23 Mar", "31 Mar", "");
    }

    private DocumentVersion document() throws Exception {
        NewDocument place = new NewDocument(cycles.open(2566), 9, "-", "reportFile", DocumentKind.REPORT, false, "");
        return documents.add(place, "report.pdf", new ByteArrayInputStream(Samples.pdf("x")), "officer");
    }

    private static String body(Part part, String type) throws Exception {
        if (part.getContent() instanceof Multipart parts) {
            StringBuilder found = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart one = parts.getBodyPart(i);
                found.append(one.isMimeType(type) ? (String) one.getContent() : body(one, type));
            }
            return found.toString();
        }
        return "";
    }
}
