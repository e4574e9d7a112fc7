package org.itacycle.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.w3c.dom.Document;

class WordPaperTest {

    private static final Press PRESS = Press.plain();
    private static final WordPaper WORD = new WordPaper(PRESS.page);

    static List<Paper> papers() {
        return SamplePapers.usual();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void everyPartIsWellFormedAndTheFileOpensAgain(Paper paper) throws Exception {
        byte[] word = WORD.of(paper);
        Files.createDirectories(Path.of("target/word"));
        Files.write(Path.of("target/word/" + paper.kind() + ".docx"), word);

        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(word))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    Document part = DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(zip.readAllBytes()));
                    assertThat(part.getDocumentElement()).as(entry.getName()).isNotNull();
                }
            }
        }
        try (XWPFDocument opened = open(word)) {
            assertThat(opened.getProperties().getCoreProperties().getTitle()).isEqualTo(paper.title());
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void theWordsAreThoseOfThePageAndOfThePdf(Paper paper) throws Exception {
        try (XWPFDocument opened = open(WORD.of(paper))) {
            String words = letters(inOrder(opened));

            assertThat(words)
                    .isEqualTo(
                            letters(Jsoup.parse(PRESS.page.xhtml(paper)).body().text()));
            // The PDF's own order within a line is no matter of the Word file.
            assertThat(sorted(words)).isEqualTo(sorted(withoutRepetition(letters(textOfPdf(paper)), opened)));
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void everyLetterHasTheOfficialTypefaceAndTheLanguageForThai(Paper paper) throws Exception {
        try (XWPFDocument opened = open(WORD.of(paper))) {
            List<CTRPr> faces = paragraphs(opened).stream()
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .filter(run -> run.getPictureText().isEmpty()
                            && run.getEmbeddedPictures().isEmpty())
                    .map(run -> run.getCTR().getRPr())
                    .toList();

            assertThat(faces).isNotEmpty().allSatisfy(face -> {
                assertThat(face.getRFontsArray(0).getCs()).isEqualTo("TH SarabunPSK");
                assertThat(face.getRFontsArray(0).getAscii()).isEqualTo("TH SarabunPSK");
                assertThat(face.getRFontsArray(0).getHAnsi()).isEqualTo("TH SarabunPSK");
                assertThat(face.getLangArray(0).getBidi()).isEqualTo("th-TH");
                assertThat(face.getSzCsArray(0).getVal())
                        .isEqualTo(face.getSzArray(0).getVal());
            });
            assertThat(opened.getDocument().xmlText()).contains("w:szCs w:val=\"32\"");
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void theSheetIsA4WithTheMarginsOfTheRegulation(Paper paper) throws Exception {
        try (XWPFDocument opened = open(WORD.of(paper))) {
            CTSectPr first = sections(opened).get(0);
            boolean wide = first.getPgSz().isSetOrient();
            assertThat(first.getPgSz().getW().toString()).isEqualTo(wide ? "16838" : "11906");
            assertThat(first.getPgSz().getH().toString()).isEqualTo(wide ? "11906" : "16838");
            assertThat(first.getPgMar().getLeft().toString()).isEqualTo(wide ? "1134" : "1701");
            assertThat(first.getPgMar().getRight().toString()).isEqualTo("1134");
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void thePageNumberIsAFieldOverEveryPageButTheFirst(Paper paper) throws Exception {
        try (XWPFDocument opened = open(WORD.of(paper))) {
            assertThat(sections(opened).get(0).isSetTitlePg()).isTrue();
            assertThat(opened.getHeaderList().stream()
                            .map(header -> header._getHdrFtr().xmlText())
                            .filter(header -> header.contains("PAGE"))
                            .toList())
                    .singleElement()
                    .asString()
                    .contains("fldChar", " PAGE ");
            assertThat(sections(opened))
                    .allMatch(section -> section.isSetPgNumType() == (paper.kind() != PaperKind.EVIDENCE_INDEX));
        }
    }

    @Test
    void aLongTableRepeatsItsHeadAndBreaksNoRow() throws Exception {
        try (XWPFDocument opened = open(WORD.of(SamplePapers.order(40)))) {
            XWPFTable members = opened.getTables().get(0);

            assertThat(members.getRow(0).isRepeatHeader()).isTrue();
            assertThat(members.getRow(1).isRepeatHeader()).isFalse();
            assertThat(members.getRows()).hasSize(41).allMatch(row -> row.isCantSplitRow());
            assertThat(members.getCTTbl().getTblPr().isSetTblBorders()).isTrue();
        }
    }

    @Test
    void onlyParagraphsOfTheTextAreSpreadOverTheLine() throws Exception {
        try (XWPFDocument opened = open(WORD.of(SamplePapers.order(3)))) {
            List<XWPFParagraph> spread = opened.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getAlignment() == ParagraphAlignment.THAI_DISTRIBUTE)
                    .toList();

            assertThat(spread)
                    .isNotEmpty()
                    .allMatch(paragraph -> paragraph.getIndentationFirstLine() == WordLook.INDENT);
            assertThat(opened.getParagraphs().get(1).getStyle()).isEqualTo("Heading1");
            assertThat(opened.getParagraphs().get(1).getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
        }
    }

    @Test
    void whatIsMissingIsADottedLineAndNoWord() throws Exception {
        OrderPaper empty = new OrderPaper(new FiscalYear(2566), "สถาบันตัวอย่าง", "", "", List.of(), "");
        try (XWPFDocument opened = open(WORD.of(empty))) {
            String xml = opened.getDocument().xmlText();

            assertThat(xml).contains("w:u w:val=\"dotted\"", "w:leader=\"dot\"");
        }
    }

    @Test
    void whatPeopleTypedStaysText() throws Exception {
        String hostile = "{ INCLUDETEXT \"file\" } <w:p/> & ]]> ${7*7} [[${7*7}]] \u0007 =cmd|'/c calc'";
        OrderPaper order =
                new OrderPaper(new FiscalYear(2566), "สถาบันตัวอย่าง", hostile, hostile, List.of(), "ผู้อำนวยการ");
        try (XWPFDocument opened = open(WORD.of(order))) {
            String xml = opened.getDocument().xmlText();

            assertThat(opened.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .collect(Collectors.joining("\n")))
                    .contains("{ INCLUDETEXT \"file\" } <w:p/> & ]]> ${๗*๗} [[${๗*๗}]]");
            assertThat(xml).doesNotContain("instrText", "fldSimple", "\u0007");
            assertThat(opened.getProperties().getCoreProperties().getTitle()).isEqualTo(hostile.replace("\u0007", ""));
        }
    }

    private static String inOrder(XWPFDocument document) {
        StringBuilder text = new StringBuilder();
        for (IBodyElement element : document.getBodyElements()) {
            if (element instanceof XWPFTable table) {
                table.getRows().forEach(row -> row.getTableCells().forEach(cell -> text.append(cell.getText())));
            } else {
                text.append(((XWPFParagraph) element).getText());
            }
        }
        return text.toString();
    }

    /** Without page numbers and the heads of tables that a new page repeats. */
    private static String withoutRepetition(String text, XWPFDocument document) {
        String heads = document.getTables().stream()
                .map(table -> table.getRow(0))
                .filter(row -> row.isRepeatHeader())
                .map(row -> row.getTableCells().stream()
                        .map(cell -> letters(cell.getText()))
                        .collect(Collectors.joining()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return text.replaceAll("-\\d+-(?:" + heads + ")?", "");
    }

    private static String letters(String text) {
        return ThaiDates.toArabicDigits(text.replaceAll("[\\s\\p{Z}]+", "")).replace("\u0E4D\u0E32", "\u0E33");
    }

    private static String sorted(String text) {
        return text.codePoints()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String textOfPdf(Paper paper) throws IOException {
        try (var document = Loader.loadPDF(PRESS.pdf.of(paper))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<XWPFParagraph> paragraphs(XWPFDocument document) {
        List<XWPFParagraph> all = new ArrayList<>(document.getParagraphs());
        document.getTables()
                .forEach(table -> table.getRows()
                        .forEach(row -> row.getTableCells().forEach(cell -> all.addAll(cell.getParagraphs()))));
        return all;
    }

    private static List<CTSectPr> sections(XWPFDocument document) {
        List<CTSectPr> sections = document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getCTP().isSetPPr()
                        && paragraph.getCTP().getPPr().isSetSectPr())
                .map(paragraph -> paragraph.getCTP().getPPr().getSectPr())
                .collect(Collectors.toList());
        sections.add(document.getDocument().getBody().getSectPr());
        return sections;
    }

    private static XWPFDocument open(byte[] word) throws IOException {
        assertThat(new String(word, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        return new XWPFDocument(new ByteArrayInputStream(word));
    }
}
