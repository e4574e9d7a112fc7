package org.itacycle.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.itacycle.Message;
import org.itacycle.Messages;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentOrigin;
import org.itacycle.document.DocumentVersion;
import org.itacycle.support.ThaiMessages;
import org.junit.jupiter.api.Test;

class IndexSheetTest {

    private static final Messages MESSAGES = ThaiMessages.of("evidence", "document");
    private static final Instant UPLOADED = Instant.parse("2023-04-19T18:30:00Z");

    private final IndexSheet sheet = new IndexSheet(MESSAGES);

    @Test
    void tellsOfEachFileItsItemHashApprovalAddressAndDays() throws IOException {
        List<Row> rows = rows(sheet.of(index("O42 มาตรการ", "แผน.pdf", "หมายเหตุ")));

        assertThat(texts(rows.get(0)))
                .startsWith("ลำดับ", "ข้อประเมิน ตัวชี้วัดหรือหัวข้อ", "ชื่อเอกสาร", "ไฟล์ในชุดหลักฐาน");
        assertThat(texts(rows.get(1)))
                .containsExactly(
                        "1",
                        "O42 มาตรการ",
                        "แผน",
                        "01 O42 มาตรการ/แผน.pdf",
                        "7",
                        "3",
                        "a".repeat(64),
                        "ผู้อำนวยการ",
                        "1 มี.ค. 2566",
                        "https://agency.example/public/files/1/plan.pdf",
                        "10 เม.ย. 2566",
                        "2023-04-10",
                        "20 เม.ย. 2566",
                        "2023-04-20",
                        "หมายเหตุ",
                        "ยังไม่เผยแพร่");
    }

    @Test
    void whatLooksLikeAFormulaStaysText() throws IOException {
        for (String typed : List.of("=1+1", "+66", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\",\"y\")")) {
            Row row = rows(sheet.of(index(typed, "=cmd.pdf", typed))).get(1);

            assertThat(row.getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(1).getText()).isEqualTo(typed);
            assertThat(row.getCell(14).getText()).isEqualTo(typed);
            assertThat(row.stream().map(Cell::getFormula)).containsOnlyNulls();
        }
    }

    @Test
    void charactersThatXmlForbidsDoNotBreakTheFile() throws IOException {
        assertThat(rows(sheet.of(index("a\u0001\uFFFFb <&>", "x.pdf", "")))
                        .get(1)
                        .getCell(1)
                        .getText())
                .contains("<&>");
    }

    @Test
    void theHeaderStaysInSightAndColumnsAreWide() throws IOException {
        String xml = part(sheet.of(index("O42", "x.pdf", "")), "xl/worksheets/sheet1.xml");

        assertThat(xml).contains("state=\"frozen\"", "ySplit=\"1\"").containsPattern("<col [^>]*width=\"68");
    }

    @Test
    void theSameIndexIsTheSameFile() {
        assertThat(sheet.of(index("O42", "x.pdf", ""))).isEqualTo(sheet.of(index("O42", "x.pdf", "")));
    }

    private static EvidenceIndex index(String item, String fileName, String note) {
        DocumentVersion document = new DocumentVersion(
                "v1",
                "d1",
                "cycle",
                7,
                "-",
                DocumentKind.EVIDENCE,
                "evidence",
                "แผน",
                3,
                fileName,
                "application/pdf",
                10,
                "a".repeat(64),
                "committee1",
                UPLOADED,
                DocumentOrigin.UPLOADED,
                Optional.empty(),
                false);
        Exhibit exhibit = new Exhibit(
                new Exhibit.Row(1),
                item,
                document,
                Optional.of(LocalDate.parse("2023-04-10")),
                note,
                Optional.of(new Approval("ผู้อำนวยการ", Instant.parse("2023-03-01T03:00:00Z"))),
                Optional.of(new Posting("https://agency.example/public/files/1/plan.pdf", UPLOADED)),
                List.of(Message.of("evidence.remark.unpublished")));
        return new EvidenceIndex(
                new CheckedEvidence("cycle", new FiscalYear(2566), "ผลงาน", List.of(exhibit), List.of()),
                "สถาบันตัวอย่าง",
                MESSAGES);
    }

    private static List<Row> rows(byte[] sheet) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(Cell::getText).toList();
    }

    private static String part(byte[] sheet, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(sheet))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no " + name);
    }
}
