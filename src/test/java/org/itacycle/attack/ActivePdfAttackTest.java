package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.itacycle.document.Inspection;
import org.itacycle.support.SmallPdf;
import org.junit.jupiter.api.Test;

/** A PDF that runs a script, starts a program, sends a form or hands over a file when its readers open it. */
class ActivePdfAttackTest {

    @Test
    void withoutTheGuardTheFileSaysWhatItsReaderIsToDo() throws IOException {
        for (String name : new String[] {"JavaScript at opening", "JavaScript with an escaped name"}) {
            try (PDDocument document = Loader.loadPDF(BadFiles.activePdfs().get(name))) {
                assertThat(document.getDocumentCatalog().getOpenAction())
                        .as(name)
                        .isInstanceOf(PDActionJavaScript.class);
            }
        }
    }

    @Test
    void everythingThatActsIsRefused() {
        for (Map.Entry<String, byte[]> file : BadFiles.activePdfs().entrySet()) {
            assertThat(Inspection.refusal(file.getValue())).as(file.getKey()).contains("document.pdf-acts");
        }
    }

    @Test
    void whatIsOnlyShownAndLinksToPagesAreKept() {
        assertThat(Inspection.refusal(BadFiles.pdfWithLinks())).isEmpty();
        assertThat(Inspection.refusal(SmallPdf.of("a report"))).isEmpty();
    }
}
