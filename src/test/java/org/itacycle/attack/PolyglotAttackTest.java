package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.itacycle.document.Inspection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One file that is two: a document to whoever checks it, something else to whoever opens it. */
class PolyglotAttackTest {

    @TempDir
    private Path folder;

    @Test
    void withoutTheGuardTheSameBytesAreADocumentAndAPackage() throws IOException {
        byte[] both = BadFiles.polyglots().get("PDF and ZIP");
        Path file = Files.write(folder.resolve("both"), both);

        try (PDDocument document = Loader.loadPDF(both);
                ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(zip.getEntry("page.html")).isNotNull();
        }
    }

    @Test
    void whatIsTwoFilesIsRefused() {
        for (Map.Entry<String, byte[]> file : BadFiles.polyglots().entrySet()) {
            assertThat(Inspection.refusal(file.getValue())).as(file.getKey()).isPresent();
        }
    }
}
