package org.itacycle.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** The command on the database of a deployment, with another connection than the product's. */
@TrailTest
@Import({OpenWall.class, TrailReader.class})
class VerifyTrailCommandTest {

    @Autowired
    private Trail trail;

    @Autowired
    private TrailKey key;

    @Autowired
    private TrailReader reader;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private OpenWall wall;

    @Autowired
    private Environment environment;

    @TempDir
    private Path folder;

    private Path keyFile;

    private record Run(int exitCode, String out, String err) {}

    @BeforeEach
    void aTrail() {
        keyFile = Path.of(environment.getRequiredProperty("ita.data-dir"), "trail.key");
        if (reader.head().orElseThrow().entries() == 0) {
            wall.open();
        }
        trail.addAlone(Deed.of("officer", Action.CYCLE_OPENED, "2566"));
        trail.addAlone(Deed.of("director", Action.SIGNED, "2566/2/-/1").about("a".repeat(64)));
    }

    @Test
    void aTrailThatNobodyTouchedIsIntactAndSaysHowFarThatIsKnown() throws IOException {
        Path anchor = anchor();
        trail.addAlone(Deed.of("officer", Action.FORM_COMPLETED, "2566/1/-/1"));

        Run run = run("--anchor=" + anchor, "--key-file=" + keyFile);

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(VerifyTrailCommand.INTACT);
        assertThat(run.out().lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("verify-trail: "))
                .last()
                .isEqualTo("verify-trail: intact");
        assertThat(run.out())
                .contains("from 2023-04-20 09:00:00 to 2023-04-20 09:00:00 (Bangkok)")
                .contains("1 anchors; that of 2023-04-20 18:00:00 covers")
                .contains("of the 1 behind it nobody can know");
    }

    @Test
    void withoutAnchorItSaysWhatCannotBeKnown() {
        Run run = run("--key-file=" + keyFile);

        assertThat(run.exitCode()).isEqualTo(VerifyTrailCommand.INTACT);
        assertThat(run.out()).contains("no anchor given: nobody can know whether the newest entries were cut");
    }

    @Test
    void aChangedEntryIsToldWithItsNumberAndTheTimeInBangkok() throws IOException {
        Path anchor = anchor();
        long number = reader.head().orElseThrow().entries();
        String reason = database.queryForObject("select subject from ita_trail where id = ?", String.class, number);
        database.update("update ita_trail set subject = 'forged' where id = ?", number);

        Run run = run("--anchor=" + anchor);

        database.update("update ita_trail set subject = ? where id = ?", reason, number);
        assertThat(run.exitCode()).isEqualTo(VerifyTrailCommand.TAMPERED);
        assertThat(run.out().lines())
                .contains("verify-trail: changed: entry %d of 2023-04-20 09:00:00: it is not what was sealed"
                        .formatted(number))
                .last()
                .isEqualTo("verify-trail: TAMPERED: 1 findings");
    }

    @Test
    void anEmptiedAnchorFileIsAFinding() throws IOException {
        Run run = run("--anchor=" + Files.createFile(folder.resolve("empty")));

        assertThat(run.exitCode()).isEqualTo(VerifyTrailCommand.TAMPERED);
        assertThat(run.out()).contains("anchor missing: line 1 of the anchors: the file tells no anchor");
    }

    @Test
    void whatCannotBeDoneIsSaidInOneLine() throws IOException {
        Path noKey =
                Files.writeString(folder.resolve("short"), Base64.getEncoder().encodeToString(new byte[31]));

        assertRefused("unknown option --anker=x; known are --anchor=FILE, --key-file=FILE", "--anker=x");
        assertRefused("--anchor needs a value, written --anchor=...", "--anchor");
        assertRefused("--anchor is given twice", "--anchor=a", "--anchor=b");
        assertRefused("--anchor=nowhere cannot be read", "--anchor=nowhere");
        assertRefused("--key-file=" + noKey + " holds no key", "--key-file=" + noKey);
        assertRefused("--key-file=nowhere holds no key", "--key-file=nowhere");
    }

    @Test
    void anotherKeyFindsThatNothingIsSealedWithIt() throws IOException {
        Path other =
                Files.writeString(folder.resolve("other"), Base64.getEncoder().encodeToString(new byte[32]));

        Run run = run("--key-file=" + other);

        assertThat(run.exitCode()).isEqualTo(VerifyTrailCommand.TAMPERED);
        assertThat(run.out()).contains("recomputed: entries 1 to").contains("none is sealed with a key that was given");
    }

    @Test
    void severalKeysCoverATrailWhoseKeyWasChanged() throws IOException {
        Path other =
                Files.writeString(folder.resolve("other"), Base64.getEncoder().encodeToString(new byte[32]));

        Run run = run("--key-file=" + other, "--key-file=" + keyFile);

        assertThat(run.exitCode()).isEqualTo(VerifyTrailCommand.INTACT);
    }

    private void assertRefused(String told, String... options) {
        Run run = run(options);

        assertThat(run.exitCode()).isEqualTo(VerifyTrailCommand.REFUSED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("verify-trail: " + told + System.lineSeparator());
    }

    private Path anchor() throws IOException {
        Anchor anchor = Anchor.sealed(
                Optional.empty(),
                Instant.parse("2023-04-20T11:00:00Z"),
                reader.head().orElseThrow(),
                key);
        return Files.writeString(folder.resolve("anchors"), anchor.line() + "\n");
    }

    private Run run(String... options) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        String[] arguments = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(VerifyTrailCommand.NAME), java.util.stream.Stream.of(options))
                .toArray(String[]::new);
        int exitCode = new VerifyTrailCommand(print(out), print(err), settings()).run(arguments);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** What the environment of the deployment would say. */
    private Map<String, Object> settings() {
        return Map.of(
                "spring.profiles.active", "demo",
                "spring.datasource.url", environment.getRequiredProperty("spring.datasource.url"),
                "spring.datasource.username", environment.getRequiredProperty("spring.datasource.username"),
                "spring.datasource.password", environment.getRequiredProperty("spring.datasource.password"),
                "ita.data-dir", environment.getRequiredProperty("ita.data-dir"));
    }
}
