package org.itacycle.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What an archive asks of a paper: PDF/A-2u, the same bytes again, and letters that can be read out of the file. */
class ArchiveTest {

    @BeforeAll
    static void prepareValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @TestFactory
    Stream<DynamicTest> everyPaperIsPdfA2u() {
        return SamplePapers.all().entrySet().stream()
                .map(paper -> DynamicTest.dynamicTest(
                        paper.getKey(),
                        () -> assertThat(faults(SamplePapers.pdf(paper.getKey())))
                                .isEmpty()));
    }

    @Test
    void aPaperIsPdfA2uWhateverPeopleType() throws Exception {
        MemoPaper memo = new MemoPaper(
                SamplePapers.YEAR,
                SamplePapers.AGENCY,
                "<b>&amp;</b> ]]> \u4E2D\u6587 \uD83D\uDE00",
                "",
                "",
                "",
                List.of("\u200B\u00AD\uFEFF\u0000\u0007 \uD800 \u202Eabc\u2028\uFFFF \u00A0\u3000\u0301"),
                List.of(),
                "");

        assertThat(faults(Press.plain().pdf.of(memo))).isEmpty();
    }

    @Test
    void aPageWithAnImageIsPdfA2u() throws Exception {
        Press press = Press.with(new PaperSettings("", 0, SampleImages.file().toString(), Map.of()));

        assertThat(faults(press.pdf.of(SamplePapers.order(2)))).isEmpty();
    }

    @Test
    void aFileThatIsNoPdfA2uIsTold() throws Exception {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(plain);
        }

        assertThat(faults(plain.toByteArray())).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyLetterCanBeReadOutOfTheFile() {
        return SamplePapers.all().entrySet().stream()
                .map(paper -> DynamicTest.dynamicTest(paper.getKey(), () -> {
                    try (Rendered pdf = new Rendered(SamplePapers.pdf(paper.getKey()))) {
                        for (PDPage page : pdf.document().getPages()) {
                            assertThat(textShownWithoutActualText(page)).isZero();
                        }
                    }
                }));
    }

    @Test
    void theSamePaperAtTheSameTimeGivesTheSameBytes() {
        Press other = Press.with(new PaperSettings("", 0, "", Map.of()));

        for (Paper paper : SamplePapers.usual()) {
            assertThat(Press.plain().pdf.of(paper)).as(SamplePapers.name(paper)).isEqualTo(other.pdf.of(paper));
        }
    }

    private static List<String> faults(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getPDFAFlavour()).isEqualTo(PDFAFlavour.PDFA_2_U);
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() != TestAssertion.Status.PASSED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }

    private static int textShownWithoutActualText(PDPage page) throws Exception {
        int depth = 0;
        int readable = 0;
        int unreadable = 0;
        List<Object> tokens = new PDFStreamParser(page).parse();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Operator operator) {
                switch (operator.getName()) {
                    case "BDC" -> {
                        depth++;
                        if (readable == 0 && hasActualText((COSBase) tokens.get(i - 1))) {
                            readable = depth;
                        }
                    }
                    case "BMC" -> depth++;
                    case "EMC" -> {
                        readable = depth == readable ? 0 : readable;
                        depth--;
                    }
                    case "Tj", "TJ", "'", "\"" -> unreadable += readable == 0 ? 1 : 0;
                    default -> {}
                }
            }
        }
        return unreadable;
    }

    private static boolean hasActualText(COSBase properties) {
        return properties instanceof COSDictionary dictionary && dictionary.containsKey(COSName.ACTUAL_TEXT);
    }
}
