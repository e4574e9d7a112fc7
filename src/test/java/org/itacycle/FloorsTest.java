package org.itacycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.itacycle.Floors.Library;
import org.junit.jupiter.api.Test;

/**
 * Nothing below its floor goes into the jar, whoever brings it, and the jar says what it consists of. The build writes
 * both lists before the tests: {@code mvn process-test-classes}.
 */
class FloorsTest {

    private static final Path DEPENDENCIES = Path.of("target/dependencies.txt");
    private static final Path SBOM = Path.of("target/classes/META-INF/sbom/application.cdx.json");
    private static final Pattern DEPENDENCY = Pattern.compile(
            "\\s+(?<group>[^:]+):(?<artifact>[^:]+):jar:(?:(?<classifier>[^:]+):)?(?<version>[^:]+):(?:compile|runtime)"
                    + ":(?<file>.+?\\.jar)(?: --.*)?");

    /** A library of the jar and its file. */
    private record Dependency(Library library, Path file) {}

    @Test
    void nothingInTheJarIsBelowItsFloor() throws IOException {
        List<Library> libraries = new ArrayList<>();
        for (Dependency dependency : dependencies()) {
            libraries.add(dependency.library());
            libraries.addAll(carriedWithin(dependency));
        }

        assertThat(libraries)
                .hasSizeGreaterThan(150)
                .anyMatch(library -> !library.within().isEmpty());
        assertThat(Floors.in(Path.of(".ci/floors.txt")).brokenBy(libraries))
                .as("libraries below their floor")
                .isEmpty();
    }

    /** Offline Maven makes no SBOM; the list of the same libraries is always there. */
    @Test
    void theJarCarriesACycloneDxListOfExactlyWhatItConsistsOf() throws IOException {
        assumeTrue(Files.exists(SBOM), "no SBOM: Maven makes it only online");
        JsonNode sbom = new ObjectMapper().readTree(SBOM.toFile());
        Map<String, String> listed = new HashMap<>();
        for (JsonNode component : sbom.path("components")) {
            String name = component.path("group").asText() + ":"
                    + component.path("name").asText() + " "
                    + component.path("version").asText();
            listed.put(name, hash(component));
        }

        assertThat(sbom.path("bomFormat").asText()).isEqualTo("CycloneDX");
        for (Dependency dependency : dependencies()) {
            Library library = dependency.library();
            String name = library.group() + ":" + library.artifact() + " " + library.version();
            assertThat(listed).as("the SBOM").containsKey(name);
            assertThat(listed.remove(name)).as("SHA-256 of %s", name).isEqualTo(sha256(dependency.file()));
        }
        assertThat(listed).as("listed, but not in the jar").isEmpty();
    }

    @Test
    void whatIsBelowItsFloorIsNamedWithTheReason() {
        Floors floors = Floors.of(List.of("org.example:* >= 1.10.2 # CVE-2026-1"));

        assertThat(floors.brokenBy(List.of(
                        new Library("org.example", "old", "1.9.12", ""),
                        new Library("org.example", "early", "1.10.2-M1", "other.jar"),
                        new Library("org.example", "same", "1.10.2.Final", ""),
                        new Library("org.example", "newer", "1.11", ""),
                        new Library("org.else", "old", "1.0", ""))))
                .containsExactly(
                        "org.example:old 1.9.12 is below its floor 1.10.2 (CVE-2026-1)",
                        "org.example:early 1.10.2-M1 within other.jar is below its floor 1.10.2 (CVE-2026-1)");
    }

    @Test
    void aFloorOfNothingIsToldTo() {
        assertThat(Floors.of(List.of("org.example:gone >= 1.0 # once")).brokenBy(List.of()))
                .containsExactly("org.example:gone has a floor but is not in the jar");
    }

    @Test
    void aLineWithoutReasonIsRefused() {
        assertThatThrownBy(() -> Floors.of(List.of("org.example:it >= 1.0")))
                .hasMessageContaining("group:artifact >= version # reason");
    }

    private static List<Dependency> dependencies() throws IOException {
        assertThat(DEPENDENCIES).as("made by mvn process-test-classes").isRegularFile();
        List<Dependency> dependencies = new ArrayList<>();
        for (String line : Files.readAllLines(DEPENDENCIES)) {
            Matcher read = DEPENDENCY.matcher(line);
            if (read.matches()) {
                dependencies.add(new Dependency(
                        new Library(read.group("group"), read.group("artifact"), read.group("version"), ""),
                        Path.of(read.group("file"))));
            }
        }
        return dependencies;
    }

    /** What another project put into a jar says so by its Maven properties, though it is no dependency any more. */
    private static List<Library> carriedWithin(Dependency dependency) {
        try (JarFile jar = new JarFile(dependency.file().toFile())) {
            return jar.stream()
                    .filter(entry -> entry.getName().matches("META-INF/maven/.+/pom\\.properties"))
                    .map(entry -> library(jar, entry))
                    .filter(library -> !library.group()
                                    .equals(dependency.library().group())
                            || !library.artifact().equals(dependency.library().artifact()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Library library(JarFile jar, ZipEntry entry) {
        Properties properties = new Properties();
        try (InputStream content = jar.getInputStream(entry)) {
            properties.load(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Library(
                properties.getProperty("groupId"),
                properties.getProperty("artifactId"),
                properties.getProperty("version"),
                Path.of(jar.getName()).getFileName().toString());
    }

    private static String hash(JsonNode component) {
        for (JsonNode hash : component.path("hashes")) {
            if (hash.path("alg").asText().equals("SHA-256")) {
                return hash.path("content").asText();
            }
        }
        return "";
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
