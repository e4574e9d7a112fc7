package org.itacycle.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.itacycle.cycle.WorkItem;
import org.itacycle.support.Answer;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.Refused;
import org.itacycle.support.SignedIn;
import org.itacycle.support.SmallPdf;
import org.itacycle.support.Snapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ItaTest
class BadUploadTest {

    private static final byte[] PDF = SmallPdf.of("order");
    private static final byte[] PROGRAM = programOfWindows();

    private final Procedure procedure;
    private final JdbcClient database;
    private final int port;

    private WorkItem order;
    private SignedIn officer;

    @Autowired
    BadUploadTest(Procedure procedure, JdbcClient database, @LocalServerPort int port) {
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
    void aPdfWithAThaiNameIsTaken() {
        Answer answer = officer.attach(order.taskId(), "orderFile", "คำสั่งแต่งตั้ง.pdf", PDF);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("fileName").asText()).isEqualTo("คำสั่งแต่งตั้ง.pdf");
    }

    @Test
    void aPdfThatIsEncryptedIsRefusedAtOnceWhereItIsToBeSigned() throws IOException {
        Answer answer = officer.attach(order.taskId(), "orderFile", "คำสั่ง.pdf", encrypted());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.message()).contains("รหัสผ่าน", "ไม่เข้ารหัส");
    }

    @Test
    void aPdfThatIsDamagedIsRefusedAtOnceWhereItIsToBeSigned() {
        Answer answer = officer.attach(order.taskId(), "orderFile", "คำสั่ง.pdf", Arrays.copyOf(PDF, 40));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.message()).contains("เปิดไฟล์ PDF นี้ไม่ได้");
    }

    private static byte[] encrypted() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void aFileOfThirtyMegabytesIsRefused() {
        byte[] large = Arrays.copyOf(PDF, 30 * 1024 * 1024);

        refused(413, () -> officer.attach(order.taskId(), "orderFile", "ใหญ่.pdf", large));
    }

    @Test
    void aFileOfThirtyMegabytesIsRefusedWhereItsLengthIsNotTold() {
        byte[] large = Arrays.copyOf(PDF, 30 * 1024 * 1024);

        refused(413, () -> officer.attachChunked(order.taskId(), "orderFile", "ใหญ่.pdf", large));
    }

    @Test
    void aProgramThatIsCalledPdfIsRefused() {
        refused(415, () -> officer.attach(order.taskId(), "orderFile", "คำสั่ง.pdf", PROGRAM));
    }

    @Test
    void anEmptyFileIsRefused() {
        refused(422, () -> officer.attach(order.taskId(), "orderFile", "ว่าง.pdf", new byte[0]));
    }

    @Test
    void aFieldThatTheFormDoesNotHaveIsRefused() {
        refused(422, () -> officer.attach(order.taskId(), "minutesFile", "a.pdf", PDF));
        refused(422, () -> officer.attach(order.taskId(), "orderTitle", "a.pdf", PDF));
    }

    @Test
    void aTaskOfSomebodyElseOrOfNobodyIsRefused() {
        SignedIn member = SignedIn.as("committee1", port);

        refused(403, () -> member.attach(order.taskId(), "orderFile", "a.pdf", PDF));
        refused(404, () -> officer.attach("no-such-task", "orderFile", "a.pdf", PDF));
    }

    @Test
    void aRequestWithoutFileOrFieldIsRefused() {
        String address = "/api/tasks/" + order.taskId() + "/documents";

        refused(0, () -> officer.post(address + "?field=orderFile", Map.of()));
        refused(0, () -> officer.post(address, Map.of()));
        refused(0, () -> officer.send("POST", address + "/typed", "not json"));
        refused(0, () -> officer.send("POST", address + "/typed", "{}"));
        refused(0, () -> officer.put(address, Map.of()));
        refused(0, () -> officer.delete(address));
        refused(404, () -> officer.delete(address + "/no-such-version"));
    }

    @Test
    void theEnginesOwnUploadsAreClosed() {
        String task = SignedIn.ENGINE + "/task/" + order.taskId();

        refused(403, () -> officer.post(task + "/attachment/create", Map.of("name", "a")));
        refused(403, () -> officer.post(task + "/variables/orderFile/data", Map.of()));
        refused(403, () -> officer.post(task + "/localVariables/orderFile/data", Map.of()));
    }

    @Test
    void anUnknownFileIsTold() {
        Refused.inThai(officer.get("/files/no-such-version"), 404);
    }

    private void refused(int status, Supplier<Answer> call) {
        Snapshot before = Snapshot.of(database);
        Answer answer = call.get();
        Refused.inThai(answer);
        if (status > 0) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        }
        before.isUnchanged();
    }

    private static byte[] programOfWindows() {
        byte[] program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        program[0x3c] = (byte) 0x80;
        program[0x80] = 'P';
        program[0x81] = 'E';
        return program;
    }
}
