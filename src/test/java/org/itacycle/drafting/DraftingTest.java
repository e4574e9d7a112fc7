package org.itacycle.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.WorkItem;
import org.itacycle.support.Answer;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.Refused;
import org.itacycle.support.SignedIn;
import org.itacycle.support.Snapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers are made at the forms, by who may work there, and PDF and Word say what the form said. */
@ItaTest
class DraftingTest {

    private static final String TITLE = "แต่งตั้งคณะกรรมการขับเคลื่อนหน่วยงานคุณธรรม";

    private final Procedure procedure;
    private final JdbcClient database;
    private final int port;

    private WorkItem order;
    private SignedIn officer;

    @Autowired
    DraftingTest(Procedure procedure, JdbcClient database, @LocalServerPort int port) {
        this.procedure = procedure;
        this.database = database;
        this.port = port;
    }

    @BeforeEach
    void theOrderIsBeingDrafted() {
        procedure.openOnTime(2570);
        order = procedure.waiting("Step01_DraftOrder");
        officer = SignedIn.as("officer", port);
    }

    @Test
    void anUnfinishedFormMakesAPaperThatIsTheDocumentsNextVersion() throws IOException {
        JsonNode first = made("orderFile", Map.of());
        JsonNode second = made("orderFile", half());

        assertThat(first.path("version").asInt()).isEqualTo(1);
        assertThat(second.path("version").asInt()).isEqualTo(2);
        assertThat(second.path("documentId")).isEqualTo(first.path("documentId"));
        assertThat(second.path("origin").asText()).isEqualTo("GENERATED");
        assertThat(second.path("title").asText()).isEqualTo(TITLE);
        assertThat(second.path("fileName").asText()).isEqualTo(TITLE + ".pdf");
        assertThat(pdf(second)).contains("กรรมการคนที่1", "ประธานกรรมการ", "สถาบันตัวอย่าง", "พ.ศ.2570");
    }

    @Test
    void theWordFileSaysWhatItsVersionSaysWhateverTheFormSaysByNow() throws IOException {
        JsonNode first = made("orderFile", half());
        made("orderFile", Map.of("orderTitle", "ชื่อใหม่"));

        Answer answer = officer.get(first.path("url").asText() + "/word");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("filename*=UTF-8''%E0%B9%81%E0%B8%95", ".docx");
        assertThat(answer.header("Content-Type").orElseThrow()).endsWith("wordprocessingml.document");
        assertThat(word(first)).contains(TITLE).doesNotContain("ชื่อใหม่");
    }

    @Test
    void onlyAGeneratedVersionHasAWordFile() {
        Answer uploaded = officer.attach(
                order.taskId(),
                "memoFile",
                "บันทึก.docx",
                officer.bytes(made("orderFile", half()).path("url").asText() + "/word"));
        assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(200);

        Refused.inThai(officer.get(uploaded.json().path("url").asText() + "/word"), 404);
        Refused.inThai(officer.get("/files/no-such-version/word"), 404);
    }

    @Test
    void anEditedWordFileComesBackAsTheNextVersion() {
        JsonNode made = made("orderFile", half());
        byte[] edited = officer.bytes(made.path("url").asText() + "/word");

        JsonNode next = officer.attach(order.taskId(), "orderFile", "คำสั่ง แก้ไข.docx", edited)
                .json();

        assertThat(next.path("documentId")).isEqualTo(made.path("documentId"));
        assertThat(next.path("version").asInt()).isEqualTo(2);
        assertThat(next.path("origin").asText()).isEqualTo("UPLOADED");
    }

    @Test
    void theMemoProposesTheOrderToTheDirectorFromTheWritersWorkGroup() throws IOException {
        assertThat(pdf(made("memoFile", half())))
                .contains("บันทึกข้อความ", "กลุ่มยุทธศาสตร์และพัฒนางาน", "ผู้อำนวยการสถาบันตัวอย่าง", "ลงนามในคำสั่ง");
    }

    @Test
    void onlyWhoMayWorkOnTheTaskMakesPapersAndOnlyWhereTheFormHasThem() {
        SignedIn director = SignedIn.as("director", port);
        Map<String, Object> wanted = Map.of("field", "orderFile", "values", Map.of());

        refused(403, () -> director.post(address(order), wanted));
        refused(404, () -> officer.post("/api/tasks/none/documents/generated", wanted));
        refused(422, () -> officer.post(address(order), Map.of("field", "orderTitle", "values", Map.of())));
        refused(422, () -> officer.post(address(order), Map.of()));
        refused(
                422,
                () -> officer.post(address(order), Map.of("field", "orderFile", "values", Map.of("<script>", "x"))));
        refused(
                413,
                () -> officer.post(
                        address(order),
                        Map.of("field", "orderFile", "values", Map.of("orderTitle", "ก".repeat(400_000)))));
    }

    @Test
    void aPaperIsOutdatedOnceTheFormSaysSomethingElse() {
        save(0, half());
        JsonNode made = made("orderFile", half());
        JsonNode memo = made("memoFile", half());
        assertThat(outdated()).isEmpty();

        save(1, Map.of("orderTitle", TITLE + " ฉบับใหม่", "members", half().get("members")));

        assertThat(outdated())
                .containsExactly(made.path("id").asText())
                .doesNotContain(memo.path("id").asText());
        assertThat(context().path("outdated")).hasSize(1);
        assertThat(context().path("generatable").findValuesAsText("")).isEmpty();
        assertThat(context().path("generatable").toString()).isEqualTo("[\"orderFile\",\"memoFile\"]");
    }

    @Test
    void aReportNeverSaysTheProblemsThatStayInside() throws IOException {
        procedure.throughStep6();
        procedure.passTo("2027-03-01T09:00:00");
        WorkItem report = procedure.openWork().stream()
                .filter(item -> item.element().equals("MonitoringReport_Write"))
                .findFirst()
                .orElseThrow();
        SignedIn member = SignedIn.as("committee1", port);
        Map<String, Object> values = Map.of(
                "summary",
                "สรุปผลของเดือน",
                "problems",
                "ปัญหาลับภายใน",
                "activities",
                List.of(Map.of("activity", "อบรม", "result", "ครบทุกคน")));

        Answer answer = member.post(address(report), Map.of("field", "reportFile", "values", values));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(text(member.bytes(answer.json().path("url").asText())))
                .contains("สรุปผลของเดือน", "ครบทุกคน")
                .doesNotContain("ปัญหาลับภายใน");
        assertThat(database.sql("select content from ita_drafted_paper")
                        .query(String.class)
                        .list())
                .noneMatch(content -> content.contains("ปัญหาลับภายใน"));
    }

    private static Map<String, Object> half() {
        return Map.of(
                "orderTitle",
                TITLE,
                "members",
                List.of(
                        Map.of("account", "committee1", "position", "ประธานกรรมการ"),
                        Map.of("duty", "ยังไม่ได้เลือกคน")));
    }

    private JsonNode made(String field, Map<String, Object> values) {
        Answer answer = officer.post(address(order), Map.of("field", field, "values", values));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private void save(int revision, Map<String, Object> values) {
        Answer answer =
                officer.put("/api/tasks/" + order.taskId() + "/draft", Map.of("revision", revision, "values", values));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private List<String> outdated() {
        Answer answer = officer.get("/api/tasks/" + order.taskId() + "/documents/outdated");
        List<String> ids = new ArrayList<>();
        answer.json().forEach(id -> ids.add(id.asText()));
        return ids;
    }

    private JsonNode context() {
        return officer.get("/api/tasks/" + order.taskId() + "/form").json().path("context");
    }

    private void refused(int status, Supplier<Answer> call) {
        Snapshot before = Snapshot.of(database);
        Refused.inThai(call.get(), status);
        before.isUnchanged();
    }

    private static String address(WorkItem item) {
        return "/api/tasks/" + item.taskId() + "/documents/generated";
    }

    private String pdf(JsonNode document) throws IOException {
        return text(officer.bytes(document.path("url").asText()));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return squeezed(new PDFTextStripper().getText(document));
        }
    }

    private String word(JsonNode document) throws IOException {
        byte[] word = officer.bytes(document.path("url").asText() + "/word");
        try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(word));
                XWPFWordExtractor extractor = new XWPFWordExtractor(opened)) {
            return extractor.getText();
        }
    }

    private static String squeezed(String text) {
        return ThaiDates.toArabicDigits(text.replaceAll("\\s+", "")).replace("\u0E4D\u0E32", "\u0E33");
    }
}
