package org.itacycle.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFileTest {

    private static final byte[] YEAR = "[\n]\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void tryingLeavesNothing() throws IOException {
        Path old = Files.writeString(folder.resolve("old.json"), "old");

        assertThat(JsonFile.canBeWritten(folder.resolve("new.json"))).isTrue();
        assertThat(JsonFile.canBeWritten(old)).isTrue();

        assertThat(names()).containsExactly("old.json");
        assertThat(old).hasContent("old");
    }

    @Test
    void whatIsWrittenTakesThePlaceOfWhatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("year.json"), "something much longer than a year");

        JsonFile.write(file, YEAR);

        assertThat(file).hasBinaryContent(YEAR);
        assertThat(names()).containsExactly("year.json");
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = Files.writeString(folder.resolve("year.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);

        JsonFile.write(link, YEAR);

        assertThat(link).isSymbolicLink();
        assertThat(file).hasBinaryContent(YEAR);
    }

    @Test
    void whatCannotBeWrittenWholeIsNotWrittenAtAll() {
        Path impossible = folder.resolve("y".repeat(300));

        assertThat(JsonFile.canBeWritten(impossible)).isFalse();
        assertThatThrownBy(() -> JsonFile.write(impossible, YEAR)).isInstanceOf(IOException.class);
        assertThat(folder).isEmptyDirectory();
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
