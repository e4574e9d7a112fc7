package org.itacycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees whose settings are refused: a process that ends, one line that says why, nothing made. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RefusedStartTest {

    private static final Map<String, String> PRODUCTION = Map.of(
            "SPRING_PROFILES_ACTIVE",
            "prod",
            "ITA_PUBLIC_BASE_URL",
            "https://ita.agency.example",
            "ITA_DATABASE_ACCEPT_H2",
            "true",
            "ITA_TRAIL_KEY",
            Base64.getEncoder().encodeToString(new byte[32]));

    @TempDir
    private Path folder;

    private Path people;

    @BeforeEach
    void anAgencyHasItsFile() throws IOException {
        people = Files.writeString(folder.resolve("people.yaml"), """
                work-groups: [กลุ่มอำนวยการ]
                accounts:
                  - {id: officer, name: เจ้าหน้าที่, work-group: กลุ่มอำนวยการ, roles: [officer]}
                """);
    }

    @Test
    void theDemonstrationBeyondThisMachine() throws Exception {
        assertRefused(
                Map.of("SERVER_ADDRESS", "0.0.0.0"),
                "server.address=0.0.0.0: the demonstration listens on this machine");
    }

    @Test
    void productionWithoutTheFileOfPeople() throws Exception {
        assertRefused(PRODUCTION, "ITA_PEOPLE_FILE (ita.people.file) is missing");
    }

    @Test
    void productionWithoutTheKeyOfTheTrail() throws Exception {
        Map<String, String> settings = new HashMap<>(with("ITA_PEOPLE_FILE", people.toString()));
        settings.remove("ITA_TRAIL_KEY");

        assertRefused(
                settings, "The trail of who did what has no key: set ita.trail.key-file (a file) or ITA_TRAIL_KEY");
    }

    @Test
    void productionWithAPasswordInItsFile() throws Exception {
        Files.writeString(
                people, Files.readString(people).replace("roles: [officer]", "roles: [officer], password: x"));

        assertRefused(with("ITA_PEOPLE_FILE", people.toString()), "accounts[1] (officer): password may stand in the");
    }

    @Test
    void productionWithoutTheSecret() throws Exception {
        List<String> said = said(with("ITA_PEOPLE_FILE", people.toString()));

        assertThat(said)
                .filteredOn(line -> line.contains("ITA_ADMIN_PASSWORD (ita.people.admin-password) is missing"))
                .hasSize(1);
        assertThat(said).noneMatch(line -> line.contains("\tat ")).noneMatch(line -> line.contains("http://localhost"));
    }

    private void assertRefused(Map<String, String> settings, String why) throws Exception {
        List<String> said = said(settings);

        assertThat(said).filteredOn(line -> line.contains(why)).hasSize(1);
        assertThat(said).as("no stack trace").noneMatch(line -> line.contains("\tat "));
        try (Stream<Path> made = Files.list(folder)) {
            assertThat(made).as("no database is begun").containsExactly(people);
        }
    }

    private static Map<String, String> with(String name, String value) {
        return Stream.concat(PRODUCTION.entrySet().stream(), Stream.of(Map.entry(name, value)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<String> said(Map<String, String> settings) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ItaCycle.class.getName());
        builder.environment().keySet().removeIf(name -> name.startsWith("ITA_") || name.startsWith("SPRING_"));
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT",
                        "0",
                        "ITA_DATA_DIR",
                        folder.resolve("data").toString()));
        builder.environment().putAll(settings);
        Process process = builder.redirectErrorStream(true).start();
        try {
            List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(process.waitFor()).as(String.join("\n", lines)).isNotZero();
            return lines;
        } finally {
            process.destroyForcibly();
        }
    }
}
