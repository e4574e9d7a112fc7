package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.itacycle.document.Inspection;
import org.itacycle.support.SmallWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small file that fills the disk or the memory of whoever unpacks it. */
class ZipBombAttackTest {

    private static final long MEGABYTE = 1024 * 1024;

    @TempDir
    private Path folder;

    @Test
    void withoutTheGuardAFewKilobytesBecomeManyMegabytes() throws IOException {
        byte[] ratio = BadFiles.wordOfMegabytes(40);
        byte[] nested = BadFiles.nestedZip(2);
        Path overlapping = Files.write(folder.resolve("bomb.zip"), BadFiles.overlappingZip(1000));

        assertThat(ratio).hasSizeLessThan(60_000);
        assertThat(unpacked(ratio, 1)).isGreaterThan(40 * MEGABYTE);
        assertThat(nested).hasSizeLessThan(60_000);
        assertThat(unpacked(nested, 2)).isGreaterThan(900 * MEGABYTE);
        try (ZipFile zip = new ZipFile(overlapping.toFile())) {
            assertThat(zip.size()).isEqualTo(1000);
            assertThat(zip.stream().mapToLong(entry -> entry.getSize()).sum())
                    .as("what the list of 70 KB promises")
                    .isEqualTo(10_000 * MEGABYTE);
        }
    }

    @Test
    void aBombIsRefused() {
        assertThat(Inspection.refusal(BadFiles.wordOfMegabytes(40))).contains("document.wrong-type");
        assertThat(Inspection.refusal(BadFiles.wordOfParagraphs(2_000_000))).contains("document.wrong-type");
        assertThat(Inspection.refusal(BadFiles.nestedZip(3))).contains("document.wrong-type");
        assertThat(Inspection.refusal(BadFiles.overlappingZip(1000))).contains("document.wrong-type");
        assertThat(Inspection.refusal(BadFiles.wordOfEntries(20_000))).contains("document.wrong-type");
    }

    @Test
    void aReportOfManyPagesIsNoBomb() {
        assertThat(Inspection.refusal(SmallWord.of("a"))).isEmpty();
        assertThat(Inspection.refusal(BadFiles.wordOfParagraphs(20_000))).isEmpty();
    }

    private static long unpacked(byte[] zip, int layers) throws IOException {
        long size = 0;
        try (ZipInputStream content = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = content.getNextEntry(); entry != null; entry = content.getNextEntry()) {
                size += layers > 1 && entry.getName().endsWith(".zip")
                        ? unpacked(content.readAllBytes(), layers - 1)
                        : length(content);
            }
        }
        return size;
    }

    private static long length(InputStream content) throws IOException {
        return content.transferTo(java.io.OutputStream.nullOutputStream());
    }
}
