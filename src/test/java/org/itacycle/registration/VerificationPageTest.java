package org.itacycle.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import org.itacycle.cycle.Outcome;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentStore;
import org.itacycle.document.DocumentVersion;
import org.itacycle.support.Answer;
import org.itacycle.support.Browser;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.SmallPdf;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.unit.DataSize;

@ItaTest
class VerificationPageTest {

    @Autowired
    private Procedure procedure;

    @Autowired
    private DocumentStore documents;

    @Autowired
    private RegisterOfNumbers numbers;

    @LocalServerPort
    private int port;

    private Browser anybody;
    private String address;

    @BeforeEach
    void theOrderIsSigned() throws Exception {
        anybody = new Browser(port);
        procedure.openOnTime(2566);
        procedure.throughStep2();
        address =
                URI.create(Looked.code(bytes(order()), 0, "order-of-the-walk")).getPath();
    }

    @Test
    void theCodeOnTheDocumentLeadsToWhatItIs() {
        Answer answer = anybody.open(address);
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(page.select(".state").text()).isEqualTo("ฉบับปัจจุบัน");
        assertThat(page.select("dl.sheet dd").eachText())
                .containsExactly(
                        "คำสั่งแต่งตั้งคณะกรรมการ",
                        "เอกสารขั้นตอนที่ 1",
                        "1/2565",
                        "3 ตุลาคม 2565",
                        "(ผู้อำนวยการ) ผู้อำนวยการสถาบันตัวอย่าง",
                        "สถาบันตัวอย่าง",
                        "ยังไม่เผยแพร่",
                        order().sha256());
        assertThat(page.select("script")).isEmpty();
        assertThat(answer.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options").orElse("")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy").orElse("")).isEqualTo("no-referrer");
    }

    @Test
    void theOfficialFileIsFoundToBeOfficialAndOncePublishedPublished() throws IOException {
        assertThat(verdict(bytes(order()))).isEqualTo("ตรงกัน: เป็นไฟล์ทางการ");

        procedure.does(Procedure.MEMBER, "Step03_AnalyseAndDraft");
        procedure.does(Procedure.MEMBER, "Step04_AgencyMeeting");
        procedure.does(Procedure.DIRECTOR, "SignOff_Decide", Outcome.SIGNED);
        procedure.does(Procedure.OFFICER, "Publication_Confirm");

        assertThat(verdict(bytes(order()))).isEqualTo("ตรงกัน: เป็นไฟล์ทางการที่เผยแพร่");
        String link = Jsoup.parse(anybody.open(address).body()).select("a.file").attr("href");
        assertThat(anybody.get(link).status()).isEqualTo(200);
    }

    @Test
    void whatWasSignedIsToldApartFromWhatWasRegistered() throws IOException {
        DocumentVersion signed =
                documents.version(order().stampedFrom().orElseThrow()).orElseThrow();

        assertThat(verdict(bytes(signed))).isEqualTo("ไม่ใช่ไฟล์ทางการ: เป็นฉบับที่ลงนามก่อนลงทะเบียน");
    }

    @Test
    void aChangedFileIsUnknown() throws IOException {
        byte[] changed = bytes(order());
        changed[changed.length / 2] ^= 1;

        assertThat(verdict(changed)).isEqualTo("ไม่ตรงกัน: ไม่ใช่ไฟล์ทางการ");
        assertThat(verdict(SmallPdf.of("forged"))).isEqualTo("ไม่ตรงกัน: ไม่ใช่ไฟล์ทางการ");
    }

    @Test
    void anEarlierDraftIsToldToBeOlder() throws IOException {
        procedure.does(Procedure.MEMBER, "Step03_AnalyseAndDraft");
        DocumentVersion draft = current(DocumentKind.MEASURES_PLAN);
        procedure.does(Procedure.MEMBER, "Step04_AgencyMeeting", Outcome.REVISE);
        procedure.does(Procedure.MEMBER, "Step03_AnalyseAndDraft");
        procedure.does(Procedure.MEMBER, "Step04_AgencyMeeting");
        procedure.does(Procedure.DIRECTOR, "SignOff_Decide", Outcome.SIGNED);
        DocumentVersion plan = current(DocumentKind.MEASURES_PLAN);
        address = FinalPaper.verificationPath(numbers.of(plan).orElseThrow().code());

        assertThat(plan.version()).isGreaterThan(draft.version() + 1);
        assertThat(verdict(bytes(draft))).isEqualTo("ไม่ใช่ไฟล์ทางการ: เป็นฉบับก่อนหน้า");
    }

    @Test
    void theDocumentsOfACancelledYearAreSaidToBeCancelled() {
        procedure.startAs(Procedure.OFFICER, "cancel-cycle", Map.of("fiscalYear", "2566", "reason", "เปิดรอบผิดปี"));
        procedure.runJobs();

        assertThat(Jsoup.parse(anybody.open(address).body()).select(".state").text())
                .isEqualTo("ยกเลิกแล้ว");
    }

    @Test
    void anUnknownCodeIsNotFound() {
        Answer answer = anybody.open("/public/verify/aaaaaaaaaaaaaaaa");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("ไม่พบเอกสารตามรหัสนี้");
        assertThat(anybody.offer("/public/verify/aaaaaaaaaaaaaaaa", "a.pdf", SmallPdf.of("x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void withoutAFileItAsksForOne() {
        assertThat(Jsoup.parse(anybody.offer(address, "", new byte[0]).body())
                        .select("[role=alert]")
                        .text())
                .isEqualTo("โปรดเลือกไฟล์ที่ต้องการตรวจสอบก่อน");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedInWords() {
        byte[] large = new byte[(int) DataSize.ofMegabytes(26).toBytes()];
        Arrays.fill(large, (byte) 'x');

        Answer answer = anybody.offer(address, "large.pdf", large);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.body()).contains("ไฟล์มีขนาดเกิน 25 MB");
    }

    @Test
    void whatIsOfferedIsNotKept() {
        int before = documents.versions(order().documentId()).size();

        verdict(SmallPdf.of("private"));

        assertThat(documents.versions(order().documentId())).hasSize(before);
        assertThat(documents.current(procedure.cycle().id())).hasSize(1);
        assertThat(anybody.cookie("JSESSIONID")).isEmpty();
    }

    private String verdict(byte[] file) {
        Answer answer = anybody.offer(address, "ไฟล์.pdf", file);
        assertThat(answer.status()).isEqualTo(200);
        return Jsoup.parse(answer.body()).select(".verdict").text();
    }

    private DocumentVersion order() {
        return current(DocumentKind.ORDER);
    }

    private DocumentVersion current(DocumentKind kind) {
        return documents.current(procedure.cycle().id()).stream()
                .filter(document -> document.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private byte[] bytes(DocumentVersion version) throws IOException {
        try (InputStream content = documents.content(version.id())) {
            return content.readAllBytes();
        }
    }
}
