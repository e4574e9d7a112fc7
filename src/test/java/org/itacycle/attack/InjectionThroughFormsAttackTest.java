package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.itacycle.cycle.CancelCycleProcess;
import org.itacycle.cycle.ProcessVariables;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentStore;
import org.itacycle.document.DocumentVersion;
import org.itacycle.engine.BareEngine;
import org.itacycle.support.Answer;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.SignedIn;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/**
 * Expressions, markup, formulas, line ends and paths, typed into every text of every form, given to files as names, to
 * accounts, positions and units as settings, and to a cancelled year as its reason: a year is worked through, then
 * everything that came out is searched.
 */
@ItaTest
@TestInstance(Lifecycle.PER_CLASS)
@TestPropertySource(
        properties = {
            "ita.people.file=classpath:attack/people.yaml",
            "ita.agency.units=Zq<b>7*7</b>,Zq#{7*7}",
            "ita.agency.former-names=",
            "ita.publication.targets.WEBSITE.label=Zq<script>alert(1)</script>#{7*7}"
        })
class InjectionThroughFormsAttackTest {

    private static final Set<String> HEADERS =
            Set.of("auto-submitted", "content-type", "date", "from", "mime-version", "message-id", "subject", "to");
    private static final int YEAR = 2566;

    private final Procedure procedure;
    private final DocumentStore documents;
    private final JdbcClient database;
    private final Outcomes outcomes = new Outcomes();

    @LocalServerPort
    private int port;

    private HostileYear year;
    private int mails;

    @Autowired
    InjectionThroughFormsAttackTest(Procedure procedure, DocumentStore documents, JdbcClient database) {
        this.procedure = procedure;
        this.documents = documents;
        this.database = database;
    }

    @BeforeAll
    void aYearOfPayloadsIsWorkedThroughAndEverythingIsLookedAt() throws Exception {
        year = new HostileYear(procedure, documents, outcomes, port);
        year.workThrough(YEAR);
        lookAtDocuments();
        lookAtTheBundle();
        procedure.withNotices();
        year.begin(YEAR + 1);
        cancel();
        lookAtPages();
        lookAtPublicPages();
        lookAtMails();
        lookAtTables();
        lookAtTheFolder();
    }

    @Test
    void withoutTheGuardEachLanguageComputes() {
        SpringTemplateEngine templates = new SpringTemplateEngine();
        templates.setTemplateResolver(new StringTemplateResolver());
        Context context = new Context(Locale.ENGLISH);

        assertThat(templates.process("Zq[[${7*7}]]", context)).isEqualTo("Zq49");
        assertThat(new SpelExpressionParser().parseExpression("7*7").getValue()).isEqualTo(49);
        var engine = BareEngine.unguarded();
        try {
            assertThat(BareEngine.evaluated(engine, "Zq${7*7}")).isEqualTo("Zq49");
        } finally {
            engine.close();
        }
    }

    @Test
    void withoutTheGuardMarkupBecomesElements() {
        String page = "<p>" + String.join("</p><p>", Payloads.MARKUP) + "</p>";

        assertThat(Jsoup.parse(page).select("script, svg, img")).isNotEmpty();
    }

    @Test
    void everyFormWasSentAndEveryKindOfOutcomeWasSeen() {
        assertThat(year.sent()).isNotEmpty();
        assertThat(mails).as("mails").isGreaterThan(3);
        assertThat(outcomes.places())
                .anyMatch(place -> place.startsWith("paper orderFile"))
                .anyMatch(place -> place.startsWith("Word planFile"))
                .anyMatch(place -> place.startsWith("mail"))
                .anyMatch(place -> place.startsWith("/public/" + YEAR))
                .anyMatch(place -> place.startsWith("/public/verify/"))
                .anyMatch(place -> place.startsWith("index as a spreadsheet"))
                .contains("/board", "/admin/mail", "forms", "task list", "ita_form_entry", "/public/publications.json");
        assertThat(outcomes.textAt("ita_form_entry")).contains(Payloads.MARK + "${7*7}", "<script>alert(1)</script>");
        assertThat(outcomes.textAt("paper orderFile")).contains(Payloads.MARK);
    }

    @Test
    void noExpressionWasEvaluated() {
        assertThat(outcomes.evaluated()).isEmpty();
    }

    @Test
    void noMarkupBecameAnElement() {
        assertThat(outcomes.markup()).isEmpty();
    }

    @Test
    void noFileIsHarmfulNoCellAFormulaNoPathOutsideNoHeaderInjected() {
        assertThat(outcomes.harmful()).isEmpty();
    }

    /**
     * What decides the way is set by the server; what people type stays in the product's own records. The reason of a
     * cancellation alone is a variable of the engine, which the model hands to its delegate.
     */
    @Test
    void nothingThatWasTypedReachesTheEngine() {
        assertThat(outcomes.textAt("act_hi_varinst")).isNotEmpty().doesNotContain(Payloads.MARK, "alert(1)");
        assertThat(outcomes.textAt("act_hi_taskinst")).isNotEmpty().doesNotContain(Payloads.MARK, "alert(1)");
        assertThat(outcomes.textAt("act_hi_procinst")).isNotEmpty().doesNotContain(Payloads.MARK, "alert(1)");
    }

    private void lookAtDocuments() throws IOException {
        for (DocumentVersion version : documents.current(procedure.cycle().id())) {
            Answer answer = year.person("officer").get("/files/" + version.id());
            assertThat(answer.status()).as(version.fileName()).isEqualTo(200);
            lookAtHeaders("/files", answer);
            if (version.mediaType().equals("application/pdf")) {
                outcomes.pdf("document " + version.kind(), content(version));
            }
        }
    }

    private void lookAtTheBundle() throws IOException {
        DocumentVersion bundle = documents.current(procedure.cycle().id()).stream()
                .filter(version -> version.kind() == DocumentKind.EVIDENCE_BUNDLE)
                .findFirst()
                .orElseThrow();
        for (Map.Entry<String, byte[]> file :
                outcomes.packed("bundle", content(bundle), "evidence-" + YEAR).entrySet()) {
            if (file.getKey().endsWith(".xlsx")) {
                outcomes.sheet("index as a spreadsheet", file.getValue());
            } else if (file.getKey().endsWith(".txt")) {
                outcomes.text("bundle " + file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8));
            }
        }
    }

    private byte[] content(DocumentVersion version) throws IOException {
        try (var content = documents.content(version.id())) {
            return content.readAllBytes();
        }
    }

    private void cancel() {
        String reason = String.join(" ", HostileForms.TAKEN);
        Answer answer = year.person("officer")
                .post(
                        SignedIn.ENGINE + "/process-definition/key/cancel-cycle/submit-form",
                        SignedIn.variables(Map.of(
                                "fiscalYear",
                                Integer.toString(YEAR + 1),
                                "reason",
                                reason.substring(0, Math.min(1900, reason.length())))));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        procedure.runJobs();
    }

    private void lookAtPages() {
        for (String account : List.of("officer", "director", "admin")) {
            for (String address :
                    List.of("/board", "/calendar", "/me/notices", "/admin/mail", "/admin/items", "/login")) {
                Answer answer = year.person(account).open(address);
                outcomes.page(answer.status() == 200 ? address : address + " of " + account, answer.body());
                lookAtHeaders(address, answer);
            }
        }
        openings()
                .forEach(id -> outcomes.page(
                        "/board/deadlines",
                        year.person("head").open("/board/deadlines/" + id).body()));
        outcomes.csv(
                "holidays",
                year.person("admin").get("/calendar/holidays.csv?year=2566").body());
        outcomes.csv(
                "items",
                year.person("admin").get("/admin/items/items.csv?year=2566").body());
    }

    private List<String> openings() {
        return database.sql("select id from ita_step").query(String.class).list();
    }

    private void lookAtPublicPages() throws IOException {
        Deque<String> waiting = new ArrayDeque<>(List.of("/public", "/public/publications.json", "/public/nothing"));
        codes().forEach(code -> waiting.add("/public/verify/" + code));
        Set<String> seen = new HashSet<>();
        while (!waiting.isEmpty()) {
            String address = waiting.poll();
            if (!seen.add(address)) {
                continue;
            }
            Answer answer = year.person("officer").get(address);
            lookAtHeaders(address, answer);
            String type = answer.header("Content-Type").orElse("");
            if (type.startsWith("text/html")) {
                outcomes.page(address, answer.body());
                Jsoup.parse(answer.body())
                        .select("a[href^=/public]")
                        .eachAttr("href")
                        .forEach(waiting::add);
            } else if (type.startsWith("application/pdf")) {
                outcomes.pdf(address, year.person("officer").bytes(address));
            } else {
                outcomes.text(address, answer.body());
            }
        }
    }

    private List<String> codes() {
        return database.sql("select code from ita_registration")
                .query(String.class)
                .list();
    }

    private void lookAtMails() throws Exception {
        List<String> ids =
                database.sql("select id from ita_mail").query(String.class).list();
        mails = ids.size();
        for (String id : ids) {
            outcomes.page(
                    "/admin/mail/" + id,
                    year.person("admin").open("/admin/mail/" + id).body());
            byte[] raw = year.person("admin").bytes("/admin/mail/" + id + "/message.eml");
            MimeMessage mail = new MimeMessage(null, new ByteArrayInputStream(raw));
            for (Header header : Collections.list(mail.getAllHeaders())) {
                if (!HEADERS.contains(header.getName().toLowerCase(Locale.ROOT))) {
                    outcomes.harmful("mail header " + header.getName());
                }
            }
            if (mail.getAllRecipients().length != 1
                    || !mail.getAllRecipients()[0].toString().endsWith("@agency.example")) {
                outcomes.harmful("recipients " + List.of(mail.getAllRecipients()));
            }
            outcomes.text("mail subjects", mail.getSubject());
            lookAtPart("mail " + id, mail);
        }
    }

    private void lookAtPart(String where, Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                lookAtPart(where, inner);
            }
        } else if (part.isMimeType("text/html")) {
            outcomes.page(where, (String) part.getContent());
        } else if (part.isMimeType("text/calendar")) {
            lookAtCalendar(where, new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } else if (part.isMimeType("text/plain")) {
            outcomes.text(where, (String) part.getContent());
        }
        if (part.getFileName() != null && part.getFileName().matches("(?s).*[/\\\\\\p{Cntrl}].*")) {
            outcomes.harmful(where + ": attached " + part.getFileName());
        }
    }

    private void lookAtCalendar(String where, String content) {
        outcomes.text(where, content);
        ICalendar calendar = Biweekly.parse(content).first();
        if (calendar.getEvents().size() != 1
                || calendar.getEvents().get(0).getExperimentalProperties().size() > 0) {
            outcomes.harmful(where + ": " + content);
        }
    }

    private void lookAtTables() {
        for (String table : database.sql("select lower(table_name) from information_schema.tables"
                        + " where lower(table_schema) = 'public'")
                .query(String.class)
                .list()) {
            boolean ours = table.startsWith("ita_") && !table.equals("ita_schema_history");
            if (ours || table.startsWith("act_hi_") || table.startsWith("act_ru_")) {
                StringBuilder content = new StringBuilder(" ");
                database.sql("select * from " + table).query().listOfRows().stream()
                        .filter(row -> !isTheReasonOfACancellation(row))
                        .forEach(row -> row.values().stream()
                                .filter(String.class::isInstance)
                                .forEach(value -> content.append(value).append('\n')));
                outcomes.text(table, content.toString());
            }
        }
    }

    private static boolean isTheReasonOfACancellation(Map<String, Object> row) {
        return CancelCycleProcess.KEY.equals(row.get("proc_def_key_"))
                && ProcessVariables.REASON.name().equals(row.get("name_"));
    }

    /** The folder that stands for DOC: nothing outside of it, and only names of ids in it. */
    private void lookAtTheFolder() throws IOException {
        Path data = Path.of("target", "test-data");
        try (Stream<Path> files = Files.walk(data)) {
            files.filter(file -> file.toString().contains(Payloads.MARK)
                            || file.toString().contains("canary"))
                    .forEach(file -> outcomes.harmful("file " + file));
        }
        if (Files.exists(Path.of("canary"))) {
            outcomes.harmful("a command of a shell was run");
        }
    }

    private void lookAtHeaders(String where, Answer answer) {
        answer.response().headers().map().forEach((name, values) -> {
            if (name.equalsIgnoreCase("bcc") || name.equalsIgnoreCase("x-injected")) {
                outcomes.harmful(where + ": header " + name);
            }
        });
        answer.header("Content-Disposition")
                .filter(value -> value.chars().anyMatch(c -> c < ' '))
                .ifPresent(value -> outcomes.harmful(where + ": " + value));
    }
}
