package org.itacycle.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchorFileTest {

    private static final Instant DAY = Instant.parse("2023-04-19T17:30:00.5Z");
    private static final Instant NEXT_DAY = Instant.parse("2023-04-20T17:30:00Z");

    private final TrailKey key = TrailKey.random();

    @TempDir
    private Path folder;

    @Test
    void linesAreAppendedAndEachFollowsTheOneBefore() throws IOException {
        AnchorFile file = new AnchorFile(folder.resolve("deep/anchors"));

        Anchor first = file.append(DAY, head(0), key);
        Anchor second = file.append(NEXT_DAY, head(7), key);

        List<String> lines = Files.readAllLines(folder.resolve("deep/anchors"));
        assertThat(lines).containsExactly(first.line(), second.line());
        assertThat(lines.get(1)).startsWith("ita-anchor-1 2 2023-04-21T00:30+07:00 7 ");
        assertThat(second.previous()).isEqualTo(first.seal());
        assertThat(Anchors.read(lines, new Keyring(List.of(key))).findings()).isEmpty();
        assertThat(file.last()).contains(second);
    }

    @Test
    void aRepeatOnTheSameDayTellsOnlyWhatIsNew() throws IOException {
        AnchorFile file = new AnchorFile(folder.resolve("anchors"));

        Anchor told = file.append(DAY, head(7), key);

        assertThat(file.append(DAY.plusSeconds(60), head(7), key)).isEqualTo(told);
        assertThat(file.append(DAY.plusSeconds(60), head(8), key).number()).isEqualTo(2);
        assertThat(file.append(NEXT_DAY, head(8), key).number()).isEqualTo(3);
    }

    @Test
    void aLineThatWasCutByAPowerFailureIsWrittenAnew() throws IOException {
        Path path = folder.resolve("anchors");
        AnchorFile file = new AnchorFile(path);
        Anchor first = file.append(DAY, head(7), key);
        Files.writeString(
                path,
                first.line() + "\n" + file.append(NEXT_DAY, head(8), key).line().substring(0, 99));

        Anchor again = file.append(NEXT_DAY, head(9), key);

        assertThat(Files.readAllLines(path)).containsExactly(first.line(), again.line());
    }

    private Head head(long entries) {
        return new Head(entries, "%064x".formatted(entries), key.id(), "");
    }
}
