package org.itacycle.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.itacycle.BaseAddressAt;
import org.itacycle.Refusal;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentStore;
import org.itacycle.document.DocumentVersion;
import org.itacycle.document.NewDocument;
import org.itacycle.mail.Notices;
import org.itacycle.mail.Outbox;
import org.itacycle.records.Cycles;
import org.itacycle.records.Dispatched;
import org.itacycle.records.RecordsTest;
import org.itacycle.records.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecordsTest
class PublicationsTest {

    private static final FiscalYear YEAR = new FiscalYear(2567);

    @Autowired
    private Publications publications;

    @Autowired
    private PublicationRegister register;

    @Autowired
    private DocumentsOfStep documentsOfStep;

    @Autowired
    private DocumentStore store;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Dispatched dispatched;

    @Autowired
    private Notices notices;

    @Autowired
    private Outbox outbox;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Value("${ita.data-dir}")
    private Path dataFolder;

    private String cycle;
    private DocumentVersion report;

    @BeforeEach
    void openCycleWithAReport() throws IOException {
        cycle = cycles.open(YEAR.buddhistYear());
        report = document(9, "-", DocumentKind.REPORT, "รายงาน 6 เดือน 50%; ฉบับเต็ม.pdf", "report");
    }

    @Test
    void aReportIsPlannedOncePerTarget() {
        plan(Target.WEBSITE, Target.PERSONNEL);
        List<Publication> first = register.ofStep(cycle, 9, "-");
        plan(Target.WEBSITE, Target.PERSONNEL);

        assertThat(register.ofStep(cycle, 9, "-")).isEqualTo(first).hasSize(2);
        assertThat(first).extracting(Publication::key).contains("2567/9/-/" + report.documentId() + "/v1/WEBSITE");
        assertThat(first).allMatch(planned -> planned.state() == PublicationState.PLANNED);
    }

    @Test
    void thePublicPageIsProvenByFetchingFromItsAddress() {
        Publication planned = plan(Target.WEBSITE);

        publications.publish(planned.id());
        boolean proven = publications.prove(planned.id());

        assertThat(proven).isTrue();
        Publication done = register.find(planned.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(PublicationState.PROVEN);
        assertThat(done.proof()).contains("FETCHED");
        assertThat(done.location())
                .get()
                .asString()
                .startsWith("http://127.0.0.1:")
                .contains("/public/files/");
        assertThat(done.problem()).isEmpty();
    }

    @Test
    void theDocFolderHoldsTheBytesAtAPathOfIdsAndTheThaiNameBesideThem() throws IOException {
        Publication planned = plan(Target.DOC);

        publications.publish(planned.id());

        assertThat(publications.prove(planned.id())).isTrue();
        Path file = dataFolder.resolve("doc").resolve("2567/09/-").resolve(report.documentId() + "-v1.pdf");
        assertThat(file).hasBinaryContent(Samples.pdf("report"));
        JsonNode side = json.readTree(Files.readAllBytes(file.resolveSibling(file.getFileName() + ".json")));
        assertThat(side.get("fileName").asText()).isEqualTo(report.fileName());
        assertThat(side.get("sha256").asText()).isEqualTo(report.sha256());
        try (var left = Files.list(file.getParent())) {
            assertThat(left).noneMatch(one -> one.toString().endsWith(".tmp"));
        }
    }

    @Test
    void thePersonnelDivisionGetsTheReportByMailOnce() throws IOException {
        int asked = dispatched.mails().size();
        Publication planned = plan(Target.PERSONNEL);

        publications.publish(planned.id());
        String messageId = register.find(planned.id()).orElseThrow().location().orElseThrow();
        assertThat(publications.prove(planned.id())).isTrue();
        assertThat(publications.prove(planned.id())).isTrue();

        Publication done = register.find(planned.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(PublicationState.ACCEPTED);
        assertThat(done.proof()).contains("ACCEPTED");
        assertThat(publications.awaitsReceipt(planned.id())).isTrue();
        assertThat(done.location()).contains(messageId);
        try (var mails = Files.list(dataFolder.resolve("mail"))) {
            assertThat(mails.filter(mail -> holds(mail, messageId))).hasSize(1);
        }
        assertThat(dispatched.mails()).hasSize(asked);
    }

    @Test
    void repeatingChangesNothing() throws IOException {
        Publication planned = plan(Target.DOC);
        publications.publish(planned.id());
        publications.prove(planned.id());
        Publication done = register.find(planned.id()).orElseThrow();
        Path file = docFile();
        var written = Files.getLastModifiedTime(file);

        publications.publish(planned.id());
        publications.prove(planned.id());

        assertThat(register.find(planned.id())).contains(done);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
    }

    @Test
    void aChangedFileIsSaidInThaiAndPublishingAgainMendsIt() throws IOException {
        Publication planned = plan(Target.DOC);
        publications.publish(planned.id());
        Files.write(docFile(), Samples.pdf("other"));

        assertThat(publications.prove(planned.id())).isFalse();
        assertThat(publications.prove(planned.id())).isFalse();

        Publication failed = register.find(planned.id()).orElseThrow();
        assertThat(failed.state()).isEqualTo(PublicationState.FAILED);
        assertThat(failed.problem()).get().asString().contains("ไม่ตรงกับเอกสารที่อนุมัติ");
        publications.publish(planned.id());
        assertThat(publications.prove(planned.id())).isTrue();
        assertThat(register.find(planned.id()).orElseThrow().problem()).isEmpty();
    }

    @Test
    void aMissingFileIsSaidInThai() throws IOException {
        Publication planned = plan(Target.DOC);
        publications.publish(planned.id());
        Files.delete(docFile());

        assertThat(publications.prove(planned.id())).isFalse();
        assertThat(register.find(planned.id()).orElseThrow().problem())
                .get()
                .asString()
                .startsWith("ไม่พบไฟล์ 2567/09/-/");
    }

    @Test
    void aFileReachedThroughALinkOutOfTheFolderIsNotWritten() throws IOException {
        Publication planned = plan(List.of(Target.DOC), 12, document(12, "-", DocumentKind.REPORT, "a.pdf", "x"));
        Path outside = Files.createTempDirectory("outside-");
        Path year = Files.createDirectories(dataFolder.resolve("doc").resolve("2567"));
        Files.createSymbolicLink(year.resolve("12"), outside);

        assertThatThrownBy(() -> publications.publish(planned.id())).hasMessageContaining("เขียนไฟล์ลงโฟลเดอร์");

        try (var left = Files.walk(outside)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
        Files.delete(year.resolve("12"));
    }

    @Test
    void otherBytesAtThePublicAddressAreNoProof() throws IOException {
        assertThat(look(200, Samples.pdf("other")))
                .isInstanceOfSatisfying(
                        Proof.Mismatch.class,
                        found -> assertThat(found.problem().key()).isEqualTo("publication.problem.address-differs"));
        assertThat(look(200, Samples.pdf("report-and-more"))).isInstanceOf(Proof.Mismatch.class);
        assertThat(look(200, Samples.pdf("report"))).isInstanceOf(Proof.Found.class);
    }

    @Test
    void anAddressThatAnswersNotFoundOrElsewhereIsNoProof() throws IOException {
        assertThat(look(404, new byte[1])).isInstanceOf(Proof.Mismatch.class);
        assertThat(look(302, new byte[1])).isInstanceOf(Proof.Mismatch.class);
    }

    @Test
    void aServerInTroubleOrOutOfReachIsTriedAgainLater() {
        assertThatThrownBy(() -> look(503, new byte[1])).hasMessageContaining("503");
        ProductPage unreachable =
                new ProductPage(new PublicAddress(BaseAddressAt.of("http://127.0.0.1:1")), Impatient.http());
        assertThatThrownBy(() -> unreachable.prove(order())).isInstanceOf(RuntimeException.class);
    }

    @Test
    void withoutAnAddressOfThePersonnelDivisionAPersonIsTold() {
        TargetSettings unknown = new TargetSettings(
                TargetKind.MAIL, "", "", null, "", null, null, null, "", null, null, " ", "posts", List.of());
        PublicationTarget division = new PersonnelMail(notices, outbox).make(Target.PERSONNEL, unknown);

        division.publish(order());

        assertThat(division.prove(order()))
                .isInstanceOfSatisfying(
                        Proof.Mismatch.class,
                        found -> assertThat(found.problem().key())
                                .isEqualTo("publication.problem.no-personnel-address"));
    }

    @Test
    void whatIsNotPublishedCannotBeProven() {
        Publication planned = plan(Target.DOC);

        assertThatThrownBy(() -> publications.prove(planned.id())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void stepSixPublishesTheOrderWithTheMeasuresAndPlanAndTheOthersTheirReport() throws IOException {
        DocumentVersion order = document(1, "-", DocumentKind.ORDER, "คำสั่ง.pdf", "order");
        DocumentVersion plan = document(3, "-", DocumentKind.MEASURES_PLAN, "แผน.pdf", "plan");
        DocumentVersion january = document(8, "2024-01", DocumentKind.REPORT, "ม.ค..pdf", "january");
        document(8, "2024-02", DocumentKind.REPORT, "ก.พ..pdf", "february");

        assertThat(documentsOfStep.find(cycle, 6, "-")).containsExactly(order, plan);
        assertThat(documentsOfStep.find(cycle, 8, "2024-01")).containsExactly(january);
        assertThat(documentsOfStep.find(cycle, 9, "-")).containsExactly(report);
    }

    @Test
    void aStepWithoutItsReportIsRefusedInsteadOfPublishingNothing() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> documentsOfStep.find(cycle, 12, "-"));

        assertThat(refusal.text().key()).isEqualTo("publication.document-missing.REPORT");
    }

    @Test
    void aPublishedVersionCannotBeTakenBack() {
        plan(Target.WEBSITE);

        assertThat(catchThrowableOfType(Refusal.class, () -> store.voidVersion(report.id(), "officer"))
                        .text()
                        .key())
                .isEqualTo("document.in-use");
    }

    @Test
    void theFingerprintThatWasAskedForStaysInTheRegister() {
        Publication planned = plan(Target.WEBSITE);

        assertThat(planned.sha256()).isEqualTo(report.sha256());
        assertThat(jdbc.sql("select requested_by from ita_publication where id = ?")
                        .param(planned.id())
                        .query(String.class)
                        .single())
                .isEqualTo("committee1");
    }

    private Publication plan(Target... targets) {
        return plan(List.of(targets), 9, report);
    }

    private Publication plan(List<Target> targets, int step, DocumentVersion document) {
        publications.plan(cycle, YEAR, step, "-", targets, List.of(document), "committee1");
        return register.ofStep(cycle, step, "-").get(0);
    }

    private Path docFile() {
        return dataFolder.resolve("doc").resolve("2567/09/-").resolve(report.documentId() + "-v1.pdf");
    }

    private DocumentVersion document(int step, String occurrence, DocumentKind kind, String name, String text)
            throws IOException {
        NewDocument place = new NewDocument(cycle, step, occurrence, "file", kind, false, "");
        return store.add(place, name, new ByteArrayInputStream(Samples.pdf(text)), "committee1");
    }

    private PublicationOrder order() {
        return new PublicationOrder("id", "2567/9/-/x/v1/WEBSITE", YEAR, 9, "-", report, Optional.empty(), false);
    }

    private Proof look(int status, byte[] body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String base = "http://127.0.0.1:" + server.getAddress().getPort();
            return new ProductPage(new PublicAddress(BaseAddressAt.of(base)), Impatient.http()).prove(order());
        } finally {
            server.stop(0);
        }
    }

    private static boolean holds(Path mail, String messageId) {
        try {
            return Files.readString(mail).contains("Message-ID: " + messageId);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
