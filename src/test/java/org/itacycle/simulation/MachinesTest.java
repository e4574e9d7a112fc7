package org.itacycle.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The year does not depend on the zone, the language and the encoding of the machine. Three machines differ in all of
 * them; {@code -Dmachines=all} takes all nine pairs of zone and language.
 */
class MachinesTest {

    private static final List<String> ZONES = List.of("UTC", "Asia/Bangkok", "America/New_York");
    private static final List<Tongue> TONGUES = List.of(
            new Tongue("en", "US", "US-ASCII"),
            new Tongue("th", "TH", "TIS-620"),
            new Tongue("de", "DE", "ISO-8859-1"));

    /** Everything that a year can tell: a step returns, another is overdue, reminded of and escalated. */
    private static final String[] YEAR = {"--fiscal-year=2566", "--late=9:3", "--return=2:1"};

    @TempDir
    private Path folder;

    private record Tongue(String language, String country, String encoding) {

        @Override
        public String toString() {
            return language + "_" + country;
        }
    }

    private record Machine(String zone, Tongue tongue) {

        List<String> jvm() {
            return List.of(
                    "-Duser.timezone=" + zone,
                    "-Duser.language=" + tongue.language(),
                    "-Duser.country=" + tongue.country(),
                    "-Dfile.encoding=" + tongue.encoding());
        }

        Map<String, String> environment() {
            String locale = tongue + "." + tongue.encoding();
            return Map.of("TZ", zone, "LANG", locale, "LC_ALL", locale);
        }

        @Override
        public String toString() {
            return zone + " " + tongue;
        }
    }

    @Test
    void everyMachineTellsTheSameYearByteForByte() throws IOException {
        Set<String> texts = new HashSet<>();
        Set<String> jsons = new HashSet<>();
        List<Machine> machines = machines();
        for (Machine machine : machines) {
            Path json = folder.resolve(machine.toString().replace('/', '-') + ".json");
            SimulateProcess year = SimulateProcess.run(
                    machine.jvm(),
                    machine.environment(),
                    SimulateProcess.CLASSES,
                    Stream.concat(Stream.of(YEAR), Stream.of("--json=" + json)).toArray(String[]::new));
            assertThat(year.exitCode()).as(machine + ": " + year.err()).isEqualTo(SimulateCommand.DONE);
            texts.add(year.out());
            jsons.add(Files.readString(json, StandardCharsets.UTF_8));
            System.out.printf("%-22s %d bytes of text%n", machine, year.out().getBytes(StandardCharsets.UTF_8).length);
        }

        assertThat(texts).as("texts of " + machines).hasSize(1);
        assertThat(jsons).as("JSON of " + machines).hasSize(1);
    }

    @Test
    void aRefusalIsOneLineAndExitCodeTwoOnAnyMachine() {
        SimulateProcess refused =
                SimulateProcess.run(machines().get(1).jvm(), Map.of(), SimulateProcess.CLASSES, "--fiscal-year=2023");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err().lines())
                .containsExactly(
                        "simulate: --fiscal-year=2023 cannot be simulated; the holiday table covers 2566 to 2570");
    }

    private static List<Machine> machines() {
        List<Machine> machines = new ArrayList<>();
        if (System.getProperty("machines", "three").equals("all")) {
            ZONES.forEach(zone -> TONGUES.forEach(tongue -> machines.add(new Machine(zone, tongue))));
        } else {
            for (int i = 0; i < ZONES.size(); i++) {
                machines.add(new Machine(ZONES.get(i), TONGUES.get(i)));
            }
        }
        return machines;
    }
}
