package org.itacycle.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.records.Cycles;
import org.itacycle.records.RecordsTest;
import org.itacycle.records.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

@RecordsTest
class DocumentStoreTest {

    @Autowired
    private DocumentStore store;

    @Autowired
    private Cycles cycles;

    @Autowired
    private JdbcClient jdbc;

    private String cycle;

    @BeforeEach
    void openCycle() {
        cycle = cycles.open(2566);
    }

    @Test
    void knowsTheTypesThatAreKeptByTheirContent() throws IOException {
        assertThat(add("a", Samples.pdf("x")).mediaType()).isEqualTo("application/pdf");
        assertThat(add("a", Samples.png()).mediaType()).isEqualTo("image/png");
        assertThat(add("a", Samples.jpeg()).mediaType()).isEqualTo("image/jpeg");
        assertThat(add("a", Samples.docx()).mediaType()).endsWith("wordprocessingml.document");
        assertThat(add("a", Samples.xlsx()).mediaType()).endsWith("spreadsheetml.sheet");
    }

    @Test
    void refusesEveryOtherContentWhateverItsName() {
        assertThat(refusal("report.pdf", Samples.exe())).isEqualTo(Reason.WRONG_TYPE);
        assertThat(refusal("report.pdf", "<html><script>x</script></html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.WRONG_TYPE);
        assertThat(refusal("report.docx", Samples.zip("holiday.jpg"))).isEqualTo(Reason.WRONG_TYPE);
        assertThat(refusal(
                        "report.docx", Samples.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .isEqualTo(Reason.WRONG_TYPE);
        assertThat(store.current(cycle)).isEmpty();
    }

    @Test
    void refusesOfficeFilesThatCanRunSomething() {
        String types = "[Content_Types].xml";
        String word = "word/document.xml";
        String book = "xl/workbook.xml";

        assertThat(refusal("a.docx", Samples.zip(types, word, "word/VBAPROJECT.bin")))
                .isEqualTo(Reason.WRONG_TYPE);
        assertThat(refusal("a.xlsx", Samples.zip(types, book, "xl/vbaProject.bin")))
                .isEqualTo(Reason.WRONG_TYPE);
        assertThat(refusal("a.xlsx", Samples.zip(types, book, "xl/macrosheets/sheet1.xml")))
                .isEqualTo(Reason.WRONG_TYPE);
        assertThat(refusal("a.docx", Samples.zip(types, word, "word/activeX/activeX1.bin")))
                .isEqualTo(Reason.WRONG_TYPE);
        assertThat(refusal("a.docx", Samples.macroEnabled("word/document.xml")))
                .as("called DOCX, is DOCM")
                .isEqualTo(Reason.WRONG_TYPE);
        assertThat(refusal("a.xlsx", Samples.macroEnabled("xl/workbook.xml")))
                .as("called XLSX, is XLSM")
                .isEqualTo(Reason.WRONG_TYPE);
        assertThat(store.current(cycle)).isEmpty();
    }

    @Test
    void refusesAPackageThatHidesAnEntryFromWhoeverReadsItInOrder() {
        byte[] harmless = Samples.docx();
        byte[] withMacros = Samples.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
        byte[] both = Arrays.copyOf(harmless, harmless.length + withMacros.length);
        System.arraycopy(withMacros, 0, both, harmless.length, withMacros.length);

        assertThat(refusal("a.docx", both)).isEqualTo(Reason.WRONG_TYPE);
    }

    @Test
    void refusesPagesAndScriptsUnderEveryName() {
        for (String page : List.of(
                "<!DOCTYPE html><html><body>%PDF-1.4</body></html>",
                "<script>alert(1)</script>\n%PDF-1.7\n%%EOF",
                "\n\n  <html>\n%PDF-1.4",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x\"/>",
                "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w/>",
                "GIF89a/*<script>*/=1")) {
            for (String name : List.of("a.pdf", "a.html", "a.png", "a.docx")) {
                assertThat(refusal(name, page.getBytes(StandardCharsets.UTF_8)))
                        .as(page)
                        .isEqualTo(Reason.WRONG_TYPE);
            }
        }
    }

    @Test
    void whatIsTwoThingsAtOnceIsTheOneItBeginsWithAndNeverAPage() throws IOException {
        String script = "<html><script>alert(1)</script></html>";

        DocumentVersion kept = add("a.html", Samples.pdf(script));

        assertThat(kept.mediaType()).isEqualTo("application/pdf");
        assertThat(kept.fileName()).endsWith(".pdf");
    }

    @Test
    void refusesAZipBombThatLooksLikeAWordFile() {
        byte[] bomb = Samples.bomb();

        assertThat(bomb).hasSizeLessThan(1024 * 1024);
        assertThat(refusal("report.docx", bomb)).isEqualTo(Reason.WRONG_TYPE);
    }

    @Test
    void refusesADamagedZip() {
        byte[] whole = Samples.docx();
        byte[] damaged = Arrays.copyOf(whole, whole.length / 4);

        assertThat(refusal("report.docx", damaged)).isEqualTo(Reason.WRONG_TYPE);
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(refusal("report.pdf", new byte[0])).isEqualTo(Reason.INVALID);
    }

    @Test
    void refusesThirtyMegabytesAndReadsNoFurtherThanTheLimit() {
        EndlessPdf endless = new EndlessPdf(DataSize.ofMegabytes(30).toBytes());

        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> store.add(at("file", true), "big.pdf", endless, "officer"));

        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal.text().arguments()).containsExactly("25 MB");
        assertThat(endless.given).isLessThan(DataSize.ofMegabytes(26).toBytes());
        assertThat(store.current(cycle)).isEmpty();
    }

    @Test
    void keepsTwentyFourMegabytesWithTheirHash() throws IOException {
        DocumentVersion kept = store.add(
                at("file", true),
                "big.pdf",
                new EndlessPdf(DataSize.ofMegabytes(24).toBytes()),
                "officer");

        assertThat(kept.size()).isEqualTo(DataSize.ofMegabytes(24).toBytes());
        try (InputStream content = store.content(kept.id())) {
            assertThat(content.transferTo(OutputStream.nullOutputStream())).isEqualTo(kept.size());
        }
    }

    @Test
    void contentBeyondOnePieceComesBackAsItWasToTheLastByte() throws IOException {
        for (int size : List.of(
                DocumentTable.PIECE_BYTES - 1,
                DocumentTable.PIECE_BYTES,
                DocumentTable.PIECE_BYTES + 1,
                3 * DocumentTable.PIECE_BYTES)) {
            String letters = new Random(size)
                    .ints(size - Samples.pdf("").length, 'a', 'z')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            byte[] content = Samples.pdf(letters);
            assertThat(content).hasSize(size);

            DocumentVersion kept = add("a.pdf", content);

            assertThat(bytes(kept)).isEqualTo(content);
        }
    }

    @Test
    void keepsAPackageOfItsOwnButNoneThatSomebodyBrings(@TempDir Path folder) throws IOException {
        byte[] zip = Samples.zip("bagit.txt");
        Path made = Files.write(folder.resolve("made.zip"), zip);

        DocumentVersion kept = store.packed(at("bundle", false), "ชุดหลักฐาน", made, "officer");

        assertThat(kept.fileName()).isEqualTo("ชุดหลักฐาน.zip");
        assertThat(kept.mediaType()).isEqualTo("application/zip");
        assertThat(kept.origin()).isEqualTo(DocumentOrigin.GENERATED);
        assertThat(bytes(kept)).isEqualTo(zip);
        assertThat(made).exists();
        assertThat(refusal("ชุดหลักฐาน.zip", zip)).isEqualTo(Reason.WRONG_TYPE);
    }

    @Test
    void keepsThaiNamesAndDropsWhatAFileSystemWouldMisread() throws IOException {
        assertThat(name("รายงานผล 6 เดือน.pdf")).isEqualTo("รายงานผล 6 เดือน.pdf");
        assertThat(name("../../etc/คำสั่ง.pdf")).isEqualTo("คำสั่ง.pdf");
        assertThat(name("C:\\Users\\x\\คำสั่ง.pdf")).isEqualTo("คำสั่ง.pdf");
        assertThat(name("a:b*c?\"d\"<e>|f.pdf")).isEqualTo("a_b_c__d__e__f.pdf");
        assertThat(name("two\r\nlines.pdf")).isEqualTo("two__lines.pdf");
        assertThat(name("..")).isEqualTo("document.pdf");
        assertThat(name(null)).isEqualTo("document.pdf");
        assertThat(name("report\u202Efdp.exe")).isEqualTo("reportfdp.exe.pdf");
        assertThat(name(Normalizer.normalize("é.pdf", Normalizer.Form.NFD))).isEqualTo("é.pdf");
        assertThat(name("ก".repeat(300) + ".pdf")).hasSize(200).endsWith("ก.pdf");
    }

    @Test
    void tellsWhereTheBytesOfAVersionComeFrom() throws IOException {
        NewDocument place = at("reportFile", false);

        DocumentVersion uploaded = store.add(place, "a.pdf", pdf("1"), "officer");
        DocumentVersion generated = store.generated(place, "รายงาน.pdf", pdf("2"), "officer");

        assertThat(uploaded.origin()).isEqualTo(DocumentOrigin.UPLOADED);
        assertThat(generated.origin()).isEqualTo(DocumentOrigin.GENERATED);
        assertThat(generated.version()).isEqualTo(2);
        assertThat(generated.fileName()).isEqualTo("รายงาน.pdf");
        assertThat(store.version(generated.id())).contains(generated);
    }

    @Test
    void whatStandsForASignedVersionIsTheNextVersionOfTheSameDocument() throws IOException {
        store.add(at("minutesFile", true), "other.pdf", pdf("other"), "officer");
        DocumentVersion signed = store.add(at("minutesFile", true), "a.pdf", pdf("1"), "officer");

        DocumentVersion stamped =
                store.standingFor(signed, DocumentOrigin.STAMPED, "a.pdf", pdf("1 with its number"), "director");
        DocumentVersion scan =
                store.standingFor(stamped, DocumentOrigin.SCAN, "scan.pdf", pdf("scan of stamped"), "officer");

        assertThat(stamped.documentId()).isEqualTo(signed.documentId());
        assertThat(stamped.version()).isEqualTo(2);
        assertThat(stamped.stampedFrom()).contains(signed.id());
        assertThat(stamped.title()).isEqualTo(signed.title());
        assertThat(scan.version()).isEqualTo(3);
        assertThat(scan.contentVersion()).isEqualTo(signed.id());
        assertThat(store.version(scan.id())).contains(scan);
        assertThat(store.current(cycle)).contains(scan).doesNotContain(signed, stamped);
    }

    @Test
    void aFurtherUploadAtAFieldForOneDocumentIsItsNextVersion() throws IOException {
        DocumentVersion first = store.add(at("reportFile", false), "a.pdf", pdf("1"), "officer");
        DocumentVersion second = store.add(at("reportFile", false), "b.pdf", pdf("2"), "committee1");

        assertThat(second.documentId()).isEqualTo(first.documentId());
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.sha256()).isNotEqualTo(first.sha256());
        assertThat(store.current(cycle)).containsExactly(second);
        assertThat(store.version(first.id())).contains(first);
        assertThat(bytes(first)).isEqualTo(Samples.pdf("1"));
    }

    @Test
    void eachUploadAtAFieldForSeveralIsADocumentOfItsOwn() throws IOException {
        DocumentVersion one = store.add(at("minutesFile", true), "a.pdf", pdf("1"), "officer");
        DocumentVersion other = store.add(at("minutesFile", true), "b.pdf", pdf("2"), "officer");

        assertThat(store.current(cycle)).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void anotherMonthHasAnotherDocument() throws IOException {
        DocumentVersion january = store.add(month("2023-01"), "a.pdf", pdf("1"), "officer");
        DocumentVersion february = store.add(month("2023-02"), "a.pdf", pdf("2"), "officer");

        assertThat(february.documentId()).isNotEqualTo(january.documentId());
        assertThat(february.version()).isEqualTo(1);
    }

    @Test
    void uploadsAtTheSameMomentBecomeVersionsOneAfterTheOther() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            Callable<DocumentVersion> upload = () -> store.add(at("reportFile", false), "a.pdf", pdf("x"), "officer");
            for (var done : people.invokeAll(List.of(upload, upload, upload, upload))) {
                assertThat(done.get().version()).isBetween(1, 4);
            }
        } finally {
            people.shutdown();
        }

        assertThat(store.current(cycle)).extracting(DocumentVersion::version).containsExactly(4);
    }

    @Test
    void aVoidedVersionGivesWayToTheOneBeforeAndStaysInTheRecord() throws IOException {
        DocumentVersion first = store.add(at("reportFile", false), "a.pdf", pdf("1"), "officer");
        DocumentVersion second = store.add(at("reportFile", false), "b.pdf", pdf("2"), "officer");

        store.voidVersion(second.id(), "officer");
        store.voidVersion(second.id(), "officer");

        assertThat(store.current(cycle)).containsExactly(first);
        assertThat(store.version(second.id())).get().matches(DocumentVersion::voided);
        DocumentVersion third = store.add(at("reportFile", false), "c.pdf", pdf("3"), "officer");
        assertThat(third.version()).isEqualTo(3);
    }

    @Test
    void aVersionThatWasDecidedUponCannotBeTakenBack() throws IOException {
        DocumentVersion version = store.add(at("reportFile", false), "a.pdf", pdf("1"), "officer");
        signOff(version);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> store.voidVersion(version.id(), "officer"));

        assertThat(refusal.reason()).isEqualTo(Reason.CONFLICT);
        assertThat(store.current(cycle)).containsExactly(version);
    }

    @Test
    void typedTextBecomesAPageInWhichTextStaysText() throws IOException {
        NewDocument place = new NewDocument(
                cycle, 9, "-", "minutesFile", DocumentKind.MINUTES, true, "รายงานการประชุม ครั้งที่ 1/2566");

        DocumentVersion typed = store.typed(place, "วาระที่ 1 <script>alert(1)</script>\r\n[[${7*7}]]", "officer");

        String page = new String(bytes(typed), StandardCharsets.UTF_8);
        assertThat(typed.mediaType()).isEqualTo("text/html");
        assertThat(typed.fileName()).isEqualTo("รายงานการประชุม ครั้งที่ 1_2566.html");
        assertThat(page)
                .contains("วาระที่ 1 &lt;script&gt;", "\n[[${7*7}]]", "lang=\"th\"")
                .doesNotContain("<script");
    }

    @Test
    void typedTextWithoutATitleIsRefusedAtTheTitle() {
        NewDocument place = new NewDocument(cycle, 9, "-", "minutesFile", DocumentKind.MINUTES, true, " ");

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> store.typed(place, "text", "officer"));

        assertThat(refusal.fields()).containsOnlyKeys("title");
    }

    @Test
    void aDocumentOfAnUnknownCycleIsRefused() {
        NewDocument place = new NewDocument("unknown", 9, "-", "reportFile", DocumentKind.REPORT, false, "");

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> store.add(place, "a.pdf", pdf("1"), "officer"));

        assertThat(refusal.reason()).isEqualTo(Reason.NOT_FOUND);
    }

    private DocumentVersion add(String name, byte[] content) throws IOException {
        return store.add(at("file", true), name, new ByteArrayInputStream(content), "officer");
    }

    private Reason refusal(String name, byte[] content) {
        return catchThrowableOfType(Refusal.class, () -> add(name, content)).reason();
    }

    private String name(String sent) throws IOException {
        return add(sent, Samples.pdf("x")).fileName();
    }

    private byte[] bytes(DocumentVersion version) throws IOException {
        try (InputStream content = store.content(version.id())) {
            return content.readAllBytes();
        }
    }

    private NewDocument at(String field, boolean several) {
        return new NewDocument(cycle, 9, "-", field, DocumentKind.REPORT, several, "");
    }

    private NewDocument month(String month) {
        return new NewDocument(cycle, 8, month, "reportFile", DocumentKind.REPORT, false, "");
    }

    private static InputStream pdf(String text) {
        return new ByteArrayInputStream(Samples.pdf(text));
    }

    private void signOff(DocumentVersion version) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into ita_sign_off (id, cycle_id, step, occurrence, round, decision, sent_by, decided_by,
                                                  decided_at)
                        values (?, ?, 9, '-', 1, 'returned', 'officer', 'director', ?)
                        """)
                .params(id, cycle, OffsetDateTime.parse("2023-03-20T10:00:00+07:00"))
                .update();
        jdbc.sql("insert into ita_sign_off_document (sign_off_id, document_version_id, sha256) values (?, ?, ?)")
                .params(id, version.id(), version.sha256())
                .update();
    }

    /** A PDF of any size that is never held in memory: its objects stand behind the filling. */
    private static final class EndlessPdf extends InputStream {

        private static final byte[] HEAD = "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] TAIL = Samples.pdf("big");
        private final long size;
        private long given;

        EndlessPdf(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            if (given >= size) {
                return -1;
            }
            long at = given++;
            long inTail = at - (size - TAIL.length);
            return at < HEAD.length ? HEAD[(int) at] : inTail >= 0 ? TAIL[(int) inTail] : ' ';
        }
    }
}
