package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.itacycle.document.Inspection;
import org.junit.jupiter.api.Test;

/** A small PDF whose reader runs out of memory, of stack or of time. */
class PdfBombAttackTest {

    @Test
    void withoutTheGuardAPageOfSomeKilobytesBecomesManyMegabytes() throws IOException {
        byte[] bomb = BadFiles.swellingPdf(48);

        assertThat(bomb).hasSizeLessThan(100_000);
        try (PDDocument document = Loader.loadPDF(bomb)) {
            assertThat(document.getPage(0).getContents().transferTo(OutputStream.nullOutputStream()))
                    .isGreaterThan(47L * 1024 * 1024);
        }
    }

    @Test
    void withoutTheGuardATreeOfPagesEndsTheStackOfItsReader() {
        assertThatThrownBy(() -> {
                    try (PDDocument document = Loader.loadPDF(BadFiles.deepPdf(20_000))) {
                        document.getPages().forEach(page -> {});
                    }
                })
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void whatSwellsIsRefused() {
        assertThat(Inspection.refusal(BadFiles.swellingPdf(48))).contains("document.pdf-tangled");
        assertThat(Inspection.refusal(BadFiles.swellingPdf(1500))).contains("document.pdf-tangled");
        assertThat(Inspection.refusal(BadFiles.twiceSwellingPdf(1500))).contains("document.pdf-tangled");
        assertThat(Inspection.refusal(BadFiles.pdfOfSwellingObjects(300))).contains("document.pdf-tangled");
        assertThat(Inspection.refusal(BadFiles.pdfWithFilter("/RunLengthDecode", BadFiles.runs(64))))
                .contains("document.pdf-tangled");
        assertThat(Inspection.refusal(BadFiles.pdfWithPicture(60_000)))
                .as("a picture of 450 MB")
                .contains("document.pdf-tangled");
    }

    @Test
    void whatIsTangledIsRefused() {
        assertThat(Inspection.refusal(BadFiles.deepPdf(20_000))).isPresent();
        assertThat(Inspection.refusal(BadFiles.deepPdf(100))).contains("document.pdf-tangled");
        assertThat(Inspection.refusal(BadFiles.loopingPdf())).contains("document.pdf-tangled");
        assertThat(Inspection.refusal(BadFiles.bracketedPdf(200_000))).isPresent();
    }

    @Test
    void aScannedPageIsNoBomb() {
        assertThat(Inspection.refusal(BadFiles.pdfWithPicture(9_000))).isEmpty();
        assertThat(Inspection.refusal(BadFiles.deepPdf(10))).isEmpty();
        assertThat(Inspection.refusal(BadFiles.pdfWithFilter("/RunLengthDecode", BadFiles.runs(1))))
                .isEmpty();
    }
}
