package org.itacycle.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.command.RefusedCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionParserTest {

    private static final SimulatableYears YEARS = SimulatableYears.ofTheHolidayTable();

    @TempDir
    private Path folder;

    @Test
    void everyOptionIsRead() {
        Path file = folder.resolve("year.json");

        SimulationOptions options = parse(
                "--fiscal-year=2566", "--late=9:3", "--late=12:1", "--return=2:1", "--return=11:4", "--json=" + file);

        assertThat(options.year()).isEqualTo(new FiscalYear(2566));
        assertThat(options.late()).isEqualTo(Map.of(9, 3, 12, 1));
        assertThat(options.returns()).isEqualTo(Map.of(2, 1, 11, 4));
        assertThat(options.json()).contains(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2566", "66", "๒๕๖๖", "๖๖"})
    void aYearIsReadAsPeopleWriteIt(String written) {
        assertThat(parse("--fiscal-year=" + written).year()).isEqualTo(new FiscalYear(2566));
    }

    @ParameterizedTest
    @ValueSource(ints = {2566, 2567, 2568, 2569, 2570})
    void everyYearOfTheHolidayTableCanBeSimulated(int year) {
        assertThat(parse("--fiscal-year=" + year).year().buddhistYear()).isEqualTo(year);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2565", "2571", "2023", "9999", "0", "25.66", "-2566", "abcd", "2566 2567"})
    void aYearWithoutHolidaysIsRefusedWithTheYearsThatHaveThem(String year) {
        assertThatThrownBy(() -> parse("--fiscal-year=" + year))
                .isInstanceOf(RefusedCommand.class)
                .hasMessageContaining("the holiday table covers 2566 to 2570");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--lat=9:3|unknown option --lat=9:3",
                "2566|unknown option 2566",
                "--help|unknown option --help",
                "--late|--late needs a value",
                "--late=|--late needs a value",
                "--late=9|--late=9 is not a step",
                "--late=0:3|is not a step (1 to 13)",
                "--late=14:3|is not a step (1 to 13)",
                "--late=9:0|a number of working days (1 to 250)",
                "--late=9:251|a number of working days (1 to 250)",
                "--late=9:-3|is not a step",
                "--late=9:3.5|is not a step",
                "--late=99999999999:1|is not a step",
                "--return=2:0|a number of times (1 to 20)",
                "--return=2:21|a number of times (1 to 20)",
                "--return=3:1|only steps 2, 4, 5 and 11 return",
                "--fiscal-year=2567|--fiscal-year is given twice",
                "--json=|--json needs a value"
            })
    void whatCannotBeCarriedOutIsRefused(String argument, String told) {
        assertThatThrownBy(() -> parse("--fiscal-year=2566", argument))
                .isInstanceOf(RefusedCommand.class)
                .hasMessageContaining(told);
    }

    @Test
    void aStepIsLateOnlyOnce() {
        assertThatThrownBy(() -> parse("--fiscal-year=2566", "--late=9:3", "--late=9:4"))
                .isInstanceOf(RefusedCommand.class)
                .hasMessage("--late of step 9 is given twice");
    }

    @Test
    void theYearIsNeeded() {
        assertThatThrownBy(() -> parse("--late=9:3"))
                .isInstanceOf(RefusedCommand.class)
                .hasMessageStartingWith("--fiscal-year=... is missing");
    }

    @Test
    void theFolderOfTheJsonFileHasToBeThere() {
        assertThatThrownBy(() -> parse("--fiscal-year=2566", "--json=" + folder.resolve("nowhere/year.json")))
                .isInstanceOf(RefusedCommand.class)
                .hasMessageEndingWith("there is no such folder");
    }

    @Test
    void aFolderIsNoJsonFile() {
        assertThatThrownBy(() -> parse("--fiscal-year=2566", "--json=" + folder))
                .isInstanceOf(RefusedCommand.class)
                .hasMessageEndingWith("cannot be written");
        assertThat(Files.exists(folder)).isTrue();
    }

    @Test
    void aRefusalStaysOnOneLineWhateverWasTyped() {
        assertThatThrownBy(() -> parse("--la\nte=" + "9".repeat(500)))
                .isInstanceOf(RefusedCommand.class)
                .hasMessageNotContaining("\n")
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(250));
    }

    private static SimulationOptions parse(String... arguments) {
        return OptionParser.parse(
                YEARS,
                Stream.concat(Stream.of(SimulateCommand.NAME), Stream.of(arguments))
                        .toArray(String[]::new));
    }
}
