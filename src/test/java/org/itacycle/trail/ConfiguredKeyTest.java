package org.itacycle.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.itacycle.RefusedStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class ConfiguredKeyTest {

    private static final String GOOD = Base64.getEncoder().encodeToString(TrailKey.randomBytes());
    private static final String SHORT = Base64.getEncoder().encodeToString(new byte[31]);

    @TempDir
    private Path folder;

    @Test
    void theDemonstrationMakesAKeyThatOnlyItsAccountReadsAndKeepsIt() throws IOException {
        TrailKey made = key(null, "", "demo").require();

        Path file = folder.resolve("trail.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(key(null, "", "demo").require().id()).isEqualTo(made.id());
        assertThat(folder.toFile().list()).containsExactly("trail.key");
    }

    @Test
    void whoeverOnlyLooksMakesNone() {
        assertThat(key(null, "", "demo").find()).isEmpty();
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void everyOtherStartWithoutAKeyIsRefusedWithOneLine() {
        assertThatThrownBy(() -> key(null, "", "postgres").require())
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("ita.trail.key-file")
                .hasMessageContaining("ITA_TRAIL_KEY")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aKeyStandsInAFileOrInTheEnvironment() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), GOOD + "\n");

        assertThat(key(file, "", "postgres").require().id())
                .isEqualTo(key(null, GOOD, "postgres").require().id())
                .matches("[0-9a-f]{16}");
    }

    @Test
    void whatIsNoKeyIsRefused() throws IOException {
        Path shortFile = Files.writeString(folder.resolve("short"), SHORT);
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> key(shortFile, "", "postgres").require()).hasMessageContaining("holds no key");
        assertThatThrownBy(() -> key(missing, "", "demo").require()).hasMessageContaining("holds no key");
        assertThatThrownBy(() -> key(null, SHORT, "demo").require()).hasMessageContaining("is no key");
        assertThatThrownBy(() -> key(null, "not Base64!", "demo").require()).hasMessageContaining("is no key");
        assertThatThrownBy(() -> key(shortFile, GOOD, "demo").require()).hasMessageContaining("two keys");
    }

    @Test
    void aBrokenKeyOfTheDemonstrationIsNotReplaced() throws IOException {
        Files.writeString(folder.resolve("trail.key"), "");

        assertThatThrownBy(() -> key(null, "", "demo").require())
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("holds no key");
    }

    private ConfiguredKey key(Path file, String value, String profile) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        return new ConfiguredKey(new TrailSettings(file, value, folder.resolve("anchors")), environment, folder);
    }
}
