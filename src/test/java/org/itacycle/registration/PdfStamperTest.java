package org.itacycle.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.paper.AnnouncementPaper;
import org.itacycle.paper.Facts;
import org.itacycle.paper.MeasuresPlanPaper;
import org.itacycle.paper.MonitoringReportPaper;
import org.itacycle.paper.OrderPaper;
import org.itacycle.paper.Paper;
import org.itacycle.paper.PaperKind;
import org.itacycle.paper.PaperPress;
import org.itacycle.paper.StampPlaces;
import org.itacycle.paper.Typesetter;
import org.itacycle.support.SmallPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = PaperSlice.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class PdfStamperTest {

    private static final URI ADDRESS = URI.create("https://ita.agency.example/public/verify/abcdefgh23456789");

    private static final Stamp SIGNED = new Stamp(
            "คำสั่งแต่งตั้งคณะกรรมการ ที่ ๑๒/๒๕๖๕ ลงวันที่ ๓ ตุลาคม ๒๕๖๕",
            "๑๒/๒๕๖๕",
            "๓ ตุลาคม ๒๕๖๕",
            List.of("(ผู้ลงนาม ตัวอย่าง)", "ผู้อำนวยการสถาบันตัวอย่าง"),
            "",
            "สแกนรหัสหรือเปิดที่อยู่นี้ เพื่อตรวจสอบว่าเป็นเอกสารฉบับทางการ",
            ADDRESS);

    private static final Stamp UNSIGNED = new Stamp(
            "รายงานผลการดำเนินงาน ที่ ๓/๒๕๖๖ ลงวันที่ ๑๐ มกราคม ๒๕๖๖",
            "๓/๒๕๖๖",
            "๑๐ มกราคม ๒๕๖๖",
            List.of(),
            "",
            "สแกนรหัสหรือเปิดที่อยู่นี้ เพื่อตรวจสอบว่าเป็นเอกสารฉบับทางการ",
            ADDRESS);

    @Autowired
    private PdfStamper stamper;

    @Autowired
    private TypedPaper typedPaper;

    @Autowired
    private Typesetter typesetter;

    @Autowired
    private PaperPress press;

    @Test
    void aTypedDocumentIsStampedAtItsOwnPlacesAndStaysAnArchivePdf() throws Exception {
        byte[] typed = typedPaper.pdf(
                "<h1>คำสั่งแต่งตั้ง &quot;คณะกรรมการ&quot;</h1>\n<div class=\"text\">ด้วยสถาบันเห็นสมควรแต่งตั้งคณะกรรมการ\n"
                        + "\n1. ที่นี่ น้ำ ป้าปู่ ปี่ ฝั่ง ฟ้า &lt;ปั๊ม&gt;</div>",
                Optional.of("ผู้อำนวยการสถาบันตัวอย่าง"));

        byte[] stamped = stamper.stamped(typed, SIGNED);

        assertThat(StampPlaces.in(typed)).hasSize(4);
        assertThat(Looked.pages(stamped)).isEqualTo(1);
        assertThat(Looked.text(stamped))
                .contains("คำสั่งแต่งตั้ง \"คณะกรรมการ\"", "<ปั๊ม>", "๑๒/๒๕๖๕", "๓ ตุลาคม ๒๕๖๕", "(ผู้ลงนาม ตัวอย่าง)");
        assertThat(Looked.code(stamped, 0, "typed")).isEqualTo(ADDRESS.toString());
        assertThat(Looked.faultsAsArchive(stamped)).isEmpty();
    }

    static Stream<Paper> papers() {
        FiscalYear year = new FiscalYear(2566);
        String agency = "สถาบันตัวอย่าง";
        String signer = "ผู้อำนวยการสถาบันตัวอย่าง";
        return Stream.of(
                new OrderPaper(
                        year,
                        agency,
                        "แต่งตั้งคณะกรรมการขับเคลื่อนหน่วยงานคุณธรรมและชมรมจริยธรรม",
                        "ทบทวนแล้ว",
                        List.of(new OrderPaper.Member("ผู้ดำรงตำแหน่ง", "ประธาน", "กลุ่มอำนวยการ", "กำกับติดตาม")),
                        signer),
                new AnnouncementPaper(year, agency, "มาตรการส่งเสริมคุณธรรม", List.of("ด้วยสถาบันเห็นสมควร"), signer),
                new MeasuresPlanPaper(
                        year,
                        agency,
                        "มาตรการและแผน",
                        Optional.of(LocalDate.of(2022, 10, 20)),
                        "ผลการดำเนินงานทั้งปี",
                        List.of(new MeasuresPlanPaper.Score(1, "การปฏิบัติหน้าที่", "84.20", "ประเด็น")),
                        List.of(new MeasuresPlanPaper.Measure(
                                1, 1, "ประเด็น", "มาตรการ", "ขั้นตอน", "กลุ่ม", "ทั้งปี")),
                        signer),
                new MonitoringReportPaper(
                        year,
                        agency,
                        "รายงานการกำกับติดตาม",
                        PaperKind.MONTHLY_REPORT,
                        "ธันวาคม ๒๕๖๕",
                        Optional.of(LocalDate.of(2022, 12, 31)),
                        true,
                        List.of(),
                        "ไม่มีกิจกรรม",
                        signer));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void aPaperOfTheProductIsStampedWithoutAnotherPageAndStaysAnArchivePdf(Paper paper) throws Exception {
        byte[] generated = press.pdf(paper);

        byte[] stamped = stamper.stamped(generated, SIGNED);

        int pages = Looked.pages(generated);
        String name = "paper-" + paper.kind();
        assertThat(Looked.pages(stamped)).isEqualTo(pages);
        assertThat(Looked.text(stamped)).contains("๑๒/๒๕๖๕", "๓ ตุลาคม ๒๕๖๕", "(ผู้ลงนาม ตัวอย่าง)");
        assertThat(Looked.code(stamped, pages - 1, name)).isEqualTo(ADDRESS.toString());
        assertThat(Looked.faultsAsArchive(stamped)).isEmpty();
    }

    @Test
    void aForeignPdfIsStampedAtTheFootOfItsLastPage() throws Exception {
        byte[] stamped = stamper.stamped(SmallPdf.of("An order of somebody"), SIGNED);

        assertThat(Looked.pages(stamped)).isEqualTo(1);
        assertThat(Looked.text(stamped))
                .contains("An order of somebody", SIGNED.heading(), "(ผู้ลงนาม ตัวอย่าง) ผู้อำนวยการสถาบันตัวอย่าง")
                .contains(ADDRESS.toString());
        assertThat(Looked.code(stamped, 0, "foreign")).isEqualTo(ADDRESS.toString());
    }

    @Test
    void whereNobodySignsOnlyNumberDateAndCodeAreStamped() throws Exception {
        byte[] stamped = stamper.stamped(SmallPdf.of("A report"), UNSIGNED);

        assertThat(Looked.text(stamped)).contains(UNSIGNED.heading()).doesNotContain("(");
        assertThat(Looked.code(stamped, 0, "unsigned")).isEqualTo(ADDRESS.toString());
    }

    @Test
    void aFullLastPageIsFollowedByOneForTheStamp() throws Exception {
        byte[] stamped = stamper.stamped(filledToTheEdge(), SIGNED);

        assertThat(Looked.pages(stamped)).isEqualTo(2);
        assertThat(Looked.code(stamped, 1, "full")).isEqualTo(ADDRESS.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void onATurnedPageWithAMarginCutOffTheStampStandsUprightAtItsFoot(int rotation) throws Exception {
        byte[] stamped = stamper.stamped(turned(rotation), SIGNED);

        String name = "turned-" + rotation;
        assertThat(Looked.code(stamped, 0, name)).isEqualTo(ADDRESS.toString());
        var picture = Looked.picture(stamped, 0, name);
        var foot = picture.getSubimage(0, picture.getHeight() - 170, picture.getWidth(), 170);
        assertThat(dark(foot)).isGreaterThan(2000);
    }

    @Test
    void anArchivePdfThatSomebodyBringsStaysOne() throws Exception {
        byte[] brought = typesetter.pdf(
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head><body><p>รายงาน</p></body></html>",
                new Facts("รายงาน", "หน่วยงาน"));

        byte[] stamped = stamper.stamped(brought, UNSIGNED);

        assertThat(Looked.faultsAsArchive(brought)).isEmpty();
        assertThat(Looked.faultsAsArchive(stamped)).isEmpty();
        assertThat(Looked.text(stamped)).contains("รายงาน", UNSIGNED.heading());
    }

    @Test
    void whoeverSignsInAnothersPlaceIsNamedSo() throws Exception {
        Stamp acting = new Stamp(
                SIGNED.heading(),
                SIGNED.number(),
                SIGNED.date(),
                List.of(
                        "(ผู้ลงนาม ตัวอย่าง)",
                        "รองผู้อำนวยการ",
                        "รักษาราชการแทน ผู้อำนวยการสถาบันตัวอย่าง (เจ้าของ ตำแหน่ง)"),
                "รักษาราชการแทน เจ้าของ ตำแหน่ง",
                SIGNED.hint(),
                ADDRESS);

        assertThat(Looked.text(stamper.stamped(SmallPdf.of("An order"), acting)))
                .contains("รองผู้อำนวยการ รักษาราชการแทน ผู้อำนวยการสถาบันตัวอย่าง (เจ้าของ ตำแหน่ง)");
    }

    @Test
    void whatIsNoPdfIsNotStamped() {
        assertThatThrownBy(() -> stamper.stamped("%PDF-1.4 nothing".getBytes(StandardCharsets.US_ASCII), SIGNED))
                .isInstanceOf(IOException.class);
    }

    private static long dark(java.awt.image.BufferedImage image) {
        long dark = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xFF) < 128) {
                    dark++;
                }
            }
        }
        return dark;
    }

    private static byte[] filledToTheEdge() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.addRect(20, 20, 555, 800);
                content.stroke();
            }
            return saved(document);
        }
    }

    private static byte[] turned(int rotation) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.addRect(250, 350, 80, 40);
                content.stroke();
            }
            page.setRotation(rotation);
            page.setMediaBox(new PDRectangle(-30, -40, 700, 900));
            page.setCropBox(new PDRectangle(10, 20, 560, 800));
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
