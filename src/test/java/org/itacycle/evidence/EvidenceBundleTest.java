package org.itacycle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import gov.loc.repository.bagit.domain.Bag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.itacycle.Messages;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.cycle.CycleRegister;
import org.itacycle.cycle.WorkItem;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentStore;
import org.itacycle.document.DocumentVersion;
import org.itacycle.document.NewDocument;
import org.itacycle.evidence.Finding.Kind;
import org.itacycle.evidence.Finding.Severity;
import org.itacycle.form.FormEntries;
import org.itacycle.form.SampleForms;
import org.itacycle.paper.PaperPress;
import org.itacycle.people.AgencySettings;
import org.itacycle.support.Answer;
import org.itacycle.support.CoversModel;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.SignedIn;
import org.itacycle.support.SmallPdf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.unit.DataSize;

@ItaTest
@CoversModel("evidence-bundle")
class EvidenceBundleTest {

    private static final String STEP10 = "Step10_GatherEvidence";

    @Autowired
    private Procedure procedure;

    @Autowired
    private DocumentStore documents;

    @Autowired
    private EvidenceCheck check;

    @Autowired
    private EvidenceBundles bundles;

    @Autowired
    private BundleRegister register;

    @Autowired
    private FormEntries entries;

    @Autowired
    private CycleRegister cycles;

    @Autowired
    private PaperPress press;

    @Autowired
    private IndexSheet sheet;

    @Autowired
    private AgencySettings agency;

    @Autowired
    private Messages messages;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private WorkItem step10;
    private String cycle;
    private String entryFile;

    @BeforeEach
    void evidenceIsBeingGathered() {
        procedure.openOnTime(2566);
        procedure.throughStep6();
        procedure.passTo("2023-03-15T09:00");
        step10 = procedure.waiting(STEP10);
        cycle = step10.cycleId();
        entryFile = procedure.attach(step10, DocumentKind.ENTRY, "officer");
    }

    @Test
    void sendingStep10OnMakesTheBundleAfterwardsAndTheMeetingFindsIt() throws Exception {
        String order = current(DocumentKind.ORDER).id();
        String photo = procedure.attach(procedure.waiting("Step07_CarryOutPlan"), DocumentKind.EVIDENCE, "committee1");
        SignedIn officer = SignedIn.as("officer", port);

        Answer sent = submit(officer, items(List.of(photo, order), List.of(order)));

        assertThat(sent.status()).as(sent.body()).isEqualTo(204);
        assertThat(register.current(cycle)).isEmpty();
        procedure.runJobs();
        DocumentVersion bundle = register.current(cycle).orElseThrow();
        assertThat(bundle.fileName()).isEqualTo("ชุดหลักฐาน ปีงบประมาณ พ.ศ. 2566.zip");
        Path bag = unpacked(bundle);
        Bag verified = Bags.verified(bag);
        assertThat(verified.getMetadata().get("Source-Organization")).containsExactly(agency.name());
        assertThat(verified.getMetadata().get("External-Identifier")).containsExactly("2566");
        assertThat(payload(bag))
                .contains(
                        "ดัชนีหลักฐาน ปีงบประมาณ พ.ศ. 2566.pdf",
                        "ดัชนีหลักฐาน ปีงบประมาณ พ.ศ. 2566.xlsx",
                        "01 O42 มาตรการส่งเสริมคุณธรรมและความโปร่งใสภ/เอกสารขั้นตอนที่ 7.pdf")
                .anyMatch(file -> file.startsWith("02 กิจกรรมตามแผน/"))
                .anyMatch(file -> file.startsWith("ผลงานหน่วยงานคุณธรรม/"))
                .anyMatch(file -> file.startsWith("เอกสารของรอบปี/03 มาตรการและแผน/"));

        WorkItem step11 = procedure.waiting("Step11_MeetingReview");
        JsonNode form = officer.get("/api/tasks/" + step11.taskId() + "/form").json();
        assertThat(form.path("documents").findValuesAsText("id")).contains(bundle.id());
        assertThat(officer.get("/board").body()).contains("/files/" + bundle.id());
        assertThat(officer.get("/files/" + bundle.id()).header("Content-Type")).contains("application/zip");
    }

    @Test
    void bothIndexesTellOfEachFileWithItsHashApprovalAddressAndEffectiveDay() throws Exception {
        DocumentVersion order = current(DocumentKind.ORDER);
        bundles.make(cycle, entry(order.id()), "officer");

        String text = pdf();
        List<List<String>> rows = sheetRows();

        for (Exhibit exhibit :
                check.of(cycle, step10.fiscalYear(), entry(order.id())).exhibits()) {
            String hash = exhibit.document().sha256();
            assertThat(text.replaceAll("\\s", "")).contains(hash);
            assertThat(rows).anyMatch(row -> row.get(6).equals(hash));
        }
        List<String> ofOrder = rows.stream()
                .filter(row -> row.get(6).equals(order.sha256()))
                .findFirst()
                .orElseThrow();
        assertThat(ofOrder.get(1)).startsWith("O42 ");
        assertThat(ofOrder.get(7)).contains("ผู้อำนวยการ");
        assertThat(ofOrder.get(9)).startsWith("http").contains("/public/files/");
        assertThat(ofOrder.subList(10, 12)).containsExactly("1 มี.ค. 2566", "2023-03-01");
        assertThat(ofOrder.get(13)).isNotEqualTo("2023-03-01").startsWith("2022-10-");
    }

    @Test
    void theSameContentIsBundledOnceAndOtherContentIsTheNextVersion() throws IOException {
        DocumentVersion first =
                bundles.make(cycle, entry(current(DocumentKind.ORDER).id()), "officer");

        assertThat(bundles.make(cycle, entry(current(DocumentKind.ORDER).id()), "officer"))
                .isEqualTo(first);
        DocumentVersion second =
                bundles.make(cycle, entry(current(DocumentKind.MEASURES_PLAN).id()), "officer");
        DocumentVersion third =
                bundles.make(cycle, entry(current(DocumentKind.ORDER).id()), "officer");

        assertThat(second.documentId()).isEqualTo(first.documentId());
        assertThat(List.of(first.version(), second.version(), third.version())).containsExactly(1, 2, 3);
        assertThat(third.sha256()).as("same content, same clock").isEqualTo(first.sha256());
        assertThat(register.indexes(cycle)).hasSize(2).allMatch(index -> index.version() == 3);
        CheckedEvidence again = check.of(cycle, step10.fiscalYear(), entry(third.id()));
        assertThat(again.exhibits())
                .as("a bundle is never gathered itself")
                .noneMatch(exhibit -> exhibit.document().kind().gathersOthers());
        assertThat(again.errors()).extracting(Finding::place).containsExactly("items[0].evidence");
    }

    @Test
    void aDocumentOfAnotherCycleIsRefusedAtItsFieldAndNothingIsKept() throws IOException {
        String foreign = documentOfAnotherCycle();
        SignedIn officer = SignedIn.as("officer", port);

        for (String id : List.of(foreign, "unknown", UUID.randomUUID().toString())) {
            Answer refused = submit(officer, items(List.of(id), List.of(entryFile)));

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.at("items[0].evidence"))
                    .isEqualTo(
                            "เอกสารที่เลือกในหลักฐานไม่ใช่เอกสารของรอบปีนี้ หรือถูกถอนไปแล้ว กรุณานำออกแล้วเลือกใหม่");
        }
        assertThat(procedure.find(STEP10)).isPresent();
        assertThat(register.current(cycle)).isEmpty();
        assertThat(check.of(cycle, step10.fiscalYear(), entry(foreign)).exhibits())
                .noneMatch(exhibit -> exhibit.document().id().equals(foreign));
    }

    @Test
    void whatStopsTheBundleStopsTheStepToo() throws IOException {
        String plan = current(DocumentKind.MEASURES_PLAN).id();
        newerPlan();
        SignedIn officer = SignedIn.as("officer", port);

        Answer refused = submit(officer, items(List.of(plan), List.of(plan)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.message()).contains("ยังสร้างชุดหลักฐานไม่ได้");
        assertThat(refused.at("items[0].evidence")).contains("มีฉบับใหม่กว่าแล้ว", "เลือกฉบับล่าสุด");
        assertThat(procedure.find(STEP10)).isPresent();
    }

    @Test
    void theButtonMakesTheBundleOfWhatIsOnTheScreenForWhoMayWorkOnTheTask() {
        String path = "/api/tasks/" + step10.taskId() + "/evidence-bundle";
        Map<String, Object> screen = Map.of(
                "values",
                Map.of(
                        "items",
                        List.of(Map.of(
                                "indicator",
                                "๐42",
                                "evidence",
                                List.of(current(DocumentKind.ORDER).id()))),
                        "entryFile",
                        List.of(entryFile)));
        SignedIn officer = SignedIn.as("officer", port);

        assertThat(SignedIn.as("committee1", port).post(path, screen).status()).isEqualTo(403);
        assertThat(officer.get(path).json().path("errors").asInt()).isPositive();
        Answer nothing = officer.post(path, Map.of("values", Map.of()));
        assertThat(nothing.status()).as(nothing.body()).isEqualTo(422);
        assertThat(nothing.at("items")).as(nothing.body()).contains("ยังไม่มีรายการหลักฐาน");
        assertThat(officer.post(path + "/check", screen).json().path("upToDate").asBoolean())
                .isFalse();
        JsonNode made = officer.post(path, screen).json();

        assertThat(made.path("upToDate").asBoolean()).isTrue();
        assertThat(made.path("bundle").path("mediaType").asText()).isEqualTo("application/zip");
        assertThat(made.path("findings").findValuesAsText("kind"))
                .contains("MISSING")
                .doesNotContain("STALE");
        assertThat(officer.post("/api/tasks/nothing/evidence-bundle", screen).status())
                .isEqualTo(404);
    }

    @Test
    void tellsWhatIsMissing() {
        String order = current(DocumentKind.ORDER).id();
        String photo = procedure.attach(step10, DocumentKind.EVIDENCE, "officer");
        documents.voidVersion(photo, "officer");
        EvidenceEntry entry = new EvidenceEntry(
                "ผลงาน", List.of(row("", order), row("ไม่มีไฟล์"), row("ถอนไปแล้ว", photo)), Optional.empty());

        List<Finding> findings = check.of(cycle, step10.fiscalYear(), entry).findings();

        assertThat(findings)
                .extracting(Finding::kind, Finding::severity, Finding::place)
                .startsWith(
                        tuple(Kind.MISSING, Severity.ERROR, "items[0].indicator"),
                        tuple(Kind.MISSING, Severity.ERROR, "items[1].evidence"),
                        tuple(Kind.MISSING, Severity.ERROR, "items[2].evidence"),
                        tuple(Kind.MISSING, Severity.ERROR, "entryFile"));
        assertThat(findings)
                .filteredOn(finding -> !finding.stops())
                .allSatisfy(finding ->
                        assertThat(messages.text(finding.text())).startsWith("ยังไม่มีรายงานผลการดำเนินงาน"));
        assertThat(findings).filteredOn(finding -> !finding.stops()).isNotEmpty();
    }

    @Test
    void tellsWhatIsUnsignedAndUnpublishedAndACodeThatIsNoneOfTheYear() throws IOException {
        String announcement = documents
                .add(
                        place(3, "announcementFile", DocumentKind.ANNOUNCEMENT),
                        "ประกาศ.pdf",
                        pdf("announcement"),
                        "officer")
                .id();

        assertThat(check.of(cycle, step10.fiscalYear(), entry(announcement)).findings())
                .extracting(Finding::kind, Finding::severity, Finding::place)
                .contains(
                        tuple(Kind.UNSIGNED, Severity.ERROR, "items[0].evidence"),
                        tuple(Kind.UNPUBLISHED, Severity.WARNING, ""));
        EvidenceEntry otherYear =
                new EvidenceEntry("ผลงาน", List.of(row("O99 อะไร", announcement)), Optional.of(entryFile));
        assertThat(check.of(cycle, step10.fiscalYear(), otherYear).findings())
                .extracting(Finding::kind, Finding::severity, Finding::place)
                .contains(tuple(Kind.OTHER_YEAR, Severity.WARNING, "items[0].indicator"));
    }

    @Test
    void tellsWhatIsStaleWherePickedSignedOrPublishedAndSaysSoInBothIndexes() throws Exception {
        String picked = current(DocumentKind.MEASURES_PLAN).id();
        String newer = newerPlan();

        assertThat(check.of(cycle, step10.fiscalYear(), entry(picked)).findings())
                .extracting(
                        Finding::kind,
                        Finding::severity,
                        finding -> finding.text().key())
                .contains(tuple(Kind.STALE, Severity.ERROR, "evidence.stale.picked"));
        assertThat(check.of(cycle, step10.fiscalYear(), entry(newer)).findings())
                .extracting(
                        Finding::kind,
                        Finding::severity,
                        finding -> finding.text().key())
                .contains(
                        tuple(Kind.STALE, Severity.ERROR, "evidence.stale.signed"),
                        tuple(Kind.STALE, Severity.WARNING, "evidence.stale.published"));

        bundles.make(cycle, entry(current(DocumentKind.ORDER).id()), "officer");
        assertThat(sheetRows()).anyMatch(row -> row.get(15).contains("ยังไม่ลงนาม"));
        assertThat(pdf()).contains("ยังไม่ลงนาม");
    }

    @Test
    void moreThanABundleMayHoldIsRefusedBeforeAnythingIsWritten() {
        EvidenceBundles small = new EvidenceBundles(
                check,
                register,
                documents,
                cycles,
                entries,
                press,
                sheet,
                agency,
                new EvidenceSettings(DataSize.ofBytes(100)),
                messages,
                transactions);

        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> small.make(cycle, entry(current(DocumentKind.ORDER).id()), "officer"));

        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(messages.text(refusal.text())).contains("เกินขนาดสูงสุด", "100 B");
        assertThat(register.current(cycle)).isEmpty();
    }

    private DocumentVersion current(DocumentKind kind) {
        return documents.current(cycle).stream()
                .filter(document -> document.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private String newerPlan() throws IOException {
        return documents
                .add(place(3, "planFile", DocumentKind.MEASURES_PLAN), "แผนใหม่.pdf", pdf("newer plan"), "officer")
                .id();
    }

    private NewDocument place(int step, String field, DocumentKind kind) {
        return new NewDocument(cycle, step, "-", field, kind, false, "");
    }

    private static InputStream pdf(String text) {
        return new ByteArrayInputStream(SmallPdf.of(text));
    }

    private String documentOfAnotherCycle() throws IOException {
        String other = UUID.randomUUID().toString();
        database.sql("insert into ita_cycle (id, fiscal_year, state, opened_at, opened_by) values (?, ?, ?, ?, ?)")
                .params(other, 2565, "COMPLETED", OffsetDateTime.parse("2021-10-01T08:30:00+07:00"), "officer")
                .update();
        NewDocument place = new NewDocument(other, 1, "-", "orderFile", DocumentKind.ORDER, false, "");
        return documents
                .add(place, "คำสั่ง.pdf", pdf("another year"), "officer")
                .id();
    }

    private EvidenceEntry entry(String... ids) {
        return new EvidenceEntry(
                "ผลงาน",
                List.of(new EvidenceEntry.Row("O42", Optional.of(LocalDate.parse("2023-03-01")), List.of(ids), "")),
                Optional.of(entryFile));
    }

    private static EvidenceEntry.Row row(String item, String... ids) {
        return new EvidenceEntry.Row(item, Optional.empty(), List.of(ids), "");
    }

    private String items(List<String> first, List<String> second) {
        return SampleForms.json(List.of(
                Map.of("indicator", "O42", "effectiveDate", "2023-03-01", "evidence", first),
                Map.of("indicator", "กิจกรรมตามแผน", "evidence", second)));
    }

    private Answer submit(SignedIn officer, String items) {
        Map<String, Object> form = procedure.sample(step10, "officer").of(STEP10);
        form.put("items", items);
        form.put(
                "entryFile",
                SampleForms.json(List.of(current(DocumentKind.ENTRY).id())));
        return officer.post(SignedIn.ENGINE + "/task/" + step10.taskId() + "/submit-form", SignedIn.variables(form));
    }

    private Path unpacked(DocumentVersion bundle) throws IOException {
        try (InputStream zip = documents.content(bundle.id())) {
            return Bags.unpacked(zip, folder);
        }
    }

    private static List<String> payload(Path bag) throws IOException {
        Path data = bag.resolve("data");
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> data.relativize(file).toString())
                    .toList();
        }
    }

    private String pdf() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(index(".pdf"))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private List<List<String>> sheetRows() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(index(".xlsx")))) {
            return workbook.getFirstSheet().read().stream()
                    .skip(1)
                    .map(row -> row.getCells(0, 16).stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
        }
    }

    private byte[] index(String ending) {
        DocumentVersion index = register.indexes(cycle).stream()
                .filter(version -> version.fileName().endsWith(ending))
                .findFirst()
                .orElseThrow();
        try (InputStream content = documents.content(index.id())) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
