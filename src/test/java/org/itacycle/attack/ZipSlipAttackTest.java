package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;
import org.itacycle.document.Inspection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An entry of a package whose name leads out of the folder in which it is unpacked. */
class ZipSlipAttackTest {

    @TempDir
    private Path folder;

    @Test
    void withoutTheGuardAFileLandsOutsideOfTheChosenFolder() throws IOException {
        Path chosen = Files.createDirectories(folder.resolve("a/b/chosen"));
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(BadFiles.wordWithEntry("../../evil.txt")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = chosen.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }

        assertThat(folder.resolve("a/evil.txt")).exists();
    }

    @Test
    void aPackageWithSuchAnEntryIsRefused() {
        for (String name : new String[] {
            "../../evil.txt",
            "word/../../evil.txt",
            "/etc/cron.d/evil",
            "C:\\evil.txt",
            "..\\evil.txt",
            "word\\x",
            "a\u0000b"
        }) {
            assertThat(Inspection.refusal(BadFiles.wordWithEntry(name)))
                    .as(name)
                    .contains("document.wrong-type");
        }
        assertThat(Inspection.refusal(BadFiles.wordWithEntry("word/media/picture..1.png")))
                .isEmpty();
    }
}
