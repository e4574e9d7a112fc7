package org.itacycle.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.itacycle.cycle.WorkItem;
import org.itacycle.form.SampleForms;
import org.itacycle.support.Answer;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.Refused;
import org.itacycle.support.SignedIn;
import org.itacycle.support.SmallWord;
import org.itacycle.support.Snapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is surely wrong does not reach the director; what looks wrong only after the sender has confirmed it. */
@ItaTest
class SendingTest {

    private final Procedure procedure;
    private final JdbcClient database;
    private final int port;

    private WorkItem order;
    private SignedIn officer;
    private Map<String, Object> form;

    @Autowired
    SendingTest(Procedure procedure, JdbcClient database, @LocalServerPort int port) {
        this.procedure = procedure;
        this.database = database;
        this.port = port;
    }

    @BeforeEach
    void theOrderIsReadyToBeSent() {
        procedure.openOnTime(2570);
        order = procedure.waiting("Step01_DraftOrder");
        officer = SignedIn.as("officer", port);
        form = new HashMap<>(procedure.sample(order, "officer").of("Step01_DraftOrder"));
        form.remove("warningsAccepted");
    }

    @Test
    void whatTheProductMadeOfACorrectFormRaisesNoAlarm() {
        attached("orderFile", generated("orderFile"));
        attached("memoFile", generated("memoFile"));

        assertThat(check().path("findings")).isEmpty();
        assertThat(send().status()).isEqualTo(204);
    }

    @Test
    void anotherYearInTheOrderStopsItAtItsField() throws IOException {
        attached(
                "orderFile",
                upload("orderFile", "คำสั่ง.docx", SmallWord.of("คำสั่งสถาบันตัวอย่าง ประจำปีงบประมาณ พ.ศ. ๒๕๖๘")));
        form.put("warningsAccepted", true);

        Snapshot before = Snapshot.of(database);
        Refused.at("orderFile", send());
        before.isUnchanged();
    }

    @Test
    void anotherYearInTheTitleStopsItThere() {
        attached("orderFile", generated("orderFile"));
        form.put("orderTitle", "แต่งตั้งคณะกรรมการ ประจำปีงบประมาณ พ.ศ. 2567");
        form.put("warningsAccepted", true);

        Refused.at("orderTitle", send());
    }

    /** What is to be signed is refused at its upload already; what goes with it is looked at here. */
    @Test
    void aLockedOrDamagedPdfStopsIt() throws IOException {
        attached("memoFile", upload("memoFile", "ล็อก.pdf", locked("reader")));
        form.put("warningsAccepted", true);
        Refused.at("memoFile", send());

        attached("memoFile", upload("memoFile", "จำกัดสิทธิ์.pdf", locked("")));
        Refused.at("memoFile", send());

        Refused.inThai(officer.attach(order.taskId(), "memoFile", "เสีย.pdf", "%PDF-1.7\nnothing".getBytes()), 422);
    }

    @Test
    void aScanIsSentOnceItsSenderConfirms() throws IOException {
        attached("orderFile", upload("orderFile", "สแกน.pdf", blank()));

        Answer unconfirmed = send();
        Refused.at("warningsAccepted", unconfirmed);
        assertThat(unconfirmed.at("warningsAccepted")).contains("สแกน.pdf");
        assertThat(unconfirmed.at("orderFile")).isEmpty();

        form.put("warningsAccepted", true);
        assertThat(send().status()).isEqualTo(204);
    }

    @Test
    void anOrderMadeBeforeTheFormWasChangedHasToBeConfirmed() {
        attached("orderFile", generated("orderFile"));
        form.put("orderTitle", "แต่งตั้งคณะกรรมการ ชื่อใหม่");

        assertThat(send().at("warningsAccepted")).contains("เปลี่ยนหลังสร้างเอกสาร");
    }

    @Test
    void thePanelSaysTheSameBeforehandAndOnlyToWhoMayWork() throws IOException {
        attached(
                "orderFile",
                upload("orderFile", "คำสั่ง.docx", SmallWord.of("คำสั่งแต่งตั้ง ประจำปีงบประมาณ พ.ศ. 2568")));

        JsonNode told = check();

        assertThat(told.path("errors").asInt()).isEqualTo(1);
        assertThat(told.path("warnings").asInt()).isEqualTo(1);
        assertThat(told.path("findings").get(0).path("severity").asText()).isEqualTo("ERROR");
        assertThat(told.path("findings").get(0).path("place").asText()).isEqualTo("orderFile");
        assertThat(told.path("findings").get(0).path("text").asText()).contains("2568", "2570");

        SignedIn member = SignedIn.as("committee1", port);
        Refused.inThai(member.post(address(), Map.of("values", Map.of())), 403);
        Refused.inThai(officer.post("/api/tasks/none/checks", Map.of("values", Map.of())), 404);
        assertThat(officer.post(address(), Map.of()).status()).isEqualTo(200);
    }

    @Test
    void theAgencyMeetingIsNotBeforeTheAnalysis() {
        procedure.throughStep2();
        WorkItem analysis = procedure.waiting("Step03_AnalyseAndDraft");
        procedure.does(Procedure.MEMBER, analysis);
        SignedIn member = SignedIn.as(Procedure.MEMBER, port);
        WorkItem meeting = procedure.waiting("Step04_AgencyMeeting");
        Map<String, Object> consent =
                new HashMap<>(procedure.sample(meeting, Procedure.MEMBER).of("Step04_AgencyMeeting"));
        consent.put(
                "meetingDate",
                procedure.now().minusSeconds(20L * 24 * 3600).toString().substring(0, 10));

        Answer answer = member.post(
                SignedIn.ENGINE + "/task/" + meeting.taskId() + "/submit-form", SignedIn.variables(consent));

        Refused.at("meetingDate", answer);
    }

    private Answer send() {
        return officer.post(SignedIn.ENGINE + "/task/" + order.taskId() + "/submit-form", SignedIn.variables(form));
    }

    private JsonNode check() {
        Answer answer = officer.post(address(), Map.of("values", form));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private String address() {
        return "/api/tasks/" + order.taskId() + "/checks";
    }

    private void attached(String field, String versionId) {
        form.put(field, SampleForms.json(List.of(versionId)));
    }

    private String generated(String field) {
        Answer answer = officer.post(
                "/api/tasks/" + order.taskId() + "/documents/generated", Map.of("field", field, "values", form));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("id").asText();
    }

    private String upload(String field, String name, byte[] content) {
        Answer answer = officer.attach(order.taskId(), field, name, content);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("id").asText();
    }

    private static byte[] blank() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            return saved(document);
        }
    }

    private static byte[] locked(String userPassword) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
