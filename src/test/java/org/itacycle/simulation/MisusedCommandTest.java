package org.itacycle.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One clear line and exit code 2, before the product is started and without a trace. */
class MisusedCommandTest {

    private static final String YEAR = "--fiscal-year=2566";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--fiscal-year=|--fiscal-year needs a value, written --fiscal-year=...",
                "--fiscal-year=abcd|--fiscal-year=abcd cannot be simulated; the holiday table covers 2566 to 2570",
                "--fiscal-year=2400|--fiscal-year=2400 cannot be simulated; the holiday table covers 2566 to 2570",
                "--fiscal-year=2023|--fiscal-year=2023 cannot be simulated; the holiday table covers 2566 to 2570",
                "--fiscal-year|--fiscal-year needs a value, written --fiscal-year=...",
                "--late=9:3|--fiscal-year=... is missing",
            })
    void anImpossibleYear(String argument, String told) throws IOException {
        assertRefused(told, argument);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--late=14:3|--late=14:3 is not a step (1 to 13), a colon and a number of working days (1 to 250)",
                "--late=0:3|--late=0:3 is not a step (1 to 13), a colon and a number of working days (1 to 250)",
                "--late=-9:3|--late=-9:3 is not a step (1 to 13), a colon and a number of working days (1 to 250)",
                "--late=9:-3|--late=9:-3 is not a step (1 to 13), a colon and a number of working days (1 to 250)",
                "--late=9:0|--late=9:0 is not a step (1 to 13), a colon and a number of working days (1 to 250)",
                "--late=9|--late=9 is not a step (1 to 13), a colon and a number of working days (1 to 250)",
                "--late=9:3:1|--late=9:3:1 is not a step (1 to 13), a colon and a number of working days (1 to 250)",
                "--return=14:1|--return=14:1 is not a step (1 to 13), a colon and a number of times (1 to 20)",
                "--return=2:0|--return=2:0 is not a step (1 to 13), a colon and a number of times (1 to 20)",
                "--return=2:-1|--return=2:-1 is not a step (1 to 13), a colon and a number of times (1 to 20)",
                "--return=2|--return=2 is not a step (1 to 13), a colon and a number of times (1 to 20)",
                "--return=7:1|--return=7:1: only steps 2, 4, 5 and 11 return anything",
                "--retrun=2:1|unknown option --retrun=2:1; known are --fiscal-year=YEAR, --json=FILE,"
                        + " --late=STEP:DAYS, --return=STEP:TIMES",
            })
    void aMalformedOption(String argument, String told) throws IOException {
        assertRefused(told, YEAR, argument);
    }

    @Test
    void anOptionThatIsGivenTwice() throws IOException {
        assertRefused("--late of step 9 is given twice", YEAR, "--late=9:3", "--late=9:4");
        assertRefused("--return of step 2 is given twice", YEAR, "--return=2:1", "--return=2:1");
        assertRefused("--fiscal-year is given twice", YEAR, YEAR);
    }

    @Test
    void aFileThatCannotBeWritten() throws IOException {
        Path nowhere = folder.resolve("nowhere/year.json");
        Path tooLong = folder.resolve("y".repeat(300));

        assertRefused("--json=" + nowhere + ": there is no such folder", YEAR, "--json=" + nowhere);
        assertRefused("--json=" + folder + " cannot be written", YEAR, "--json=" + folder);
        assertThat(refusal(YEAR, "--json=" + tooLong)).startsWith("--json=").endsWith(" cannot be written");
    }

    @Test
    void anOlderFileStaysAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("year.json"), "[]");

        assertRefusedWithout(file, YEAR, "--json=" + file, "--late=9");
        assertRefusedWithout(file, "--json=" + file);
    }

    private void assertRefusedWithout(Path touching, String... options) throws IOException {
        refusal(options);
        assertThat(touching).hasContent("[]");
        Files.delete(touching);
        assertThat(folder).isEmptyDirectory();
        Files.writeString(touching, "[]");
    }

    private void assertRefused(String told, String... options) throws IOException {
        assertThat(refusal(options)).isEqualTo(told);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private static String refusal(String... options) {
        CommandRun run = CommandRun.of(options);
        assertThat(run.exitCode()).isEqualTo(SimulateCommand.REFUSED).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("simulate: ").endsWith(System.lineSeparator());
        assertThat(run.err().lines()).hasSize(1);
        return run.err().strip().substring("simulate: ".length());
    }
}
