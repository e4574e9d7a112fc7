package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.itacycle.document.Inspection;
import org.itacycle.support.SmallPdf;
import org.itacycle.support.SmallPicture;
import org.itacycle.support.SmallWord;
import org.junit.jupiter.api.Test;

/** Half a file that a kind reader takes for a whole one: what is signed is not what was meant. */
class TruncatedFileAttackTest {

    @Test
    void withoutTheGuardAFileWithoutItsEndIsOpenedAsIfItWereWhole() throws IOException {
        byte[] pdf = BadFiles.pdf(
                "", "", "5 0 obj << /Length 500000 >> stream\n" + " ".repeat(500_000) + "\nendstream endobj\n");

        try (PDDocument document = Loader.loadPDF(BadFiles.cut(pdf, 0.5))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void aFileThatIsCutOffAnywhereIsRefused() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("PDF", SmallPdf.of("whole"));
        files.put("Word", SmallWord.of("whole"));
        files.put("PNG", SmallPicture.png(500, 500));
        files.put("JPEG", SmallPicture.jpeg(80, 60));
        files.forEach((type, whole) -> {
            assertThat(Inspection.refusal(whole)).as(type).isEmpty();
            for (int percent = 0; percent < 99; percent += 7) {
                assertThat(Inspection.refusal(BadFiles.cut(whole, percent / 100.0)))
                        .as("%d %% of a %s", percent, type)
                        .isPresent();
            }
        });
    }
}
