package org.itacycle.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.itacycle.command.Options.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    private static final Known KNOWN =
            Known.once("--file=FILE", "--reason=...", "--dry-run").often("--key-file=FILE");

    @Test
    void eachIsReadAsItWasTyped() {
        Options options = read("--reason=a = b", "--key-file=one", "--dry-run", "--key-file=two");

        assertThat(options.required("--reason")).isEqualTo("a = b");
        assertThat(options.paths("--key-file")).containsExactly(Path.of("one"), Path.of("two"));
        assertThat(options.has("--dry-run")).isTrue();
        assertThat(options.path("--file")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--fil=x|unknown option --fil=x; known are --file=FILE, --reason=..., --dry-run, --key-file=FILE",
                "--dry-run=yes|unknown option --dry-run=yes; known are --file=FILE, --reason=..., --dry-run, --key-file=FILE",
                "file|unknown option file; known are --file=FILE, --reason=..., --dry-run, --key-file=FILE",
                "--file|--file needs a value, written --file=...",
                "--key-file= |--key-file needs a value, written --key-file=...",
                "--reason=again|--reason is given twice"
            })
    void whatIsNotKnownOrNotWholeIsRefusedInOneLine(String argument, String told) {
        assertThatThrownBy(() -> read("--reason=once", argument))
                .isInstanceOf(RefusedCommand.class)
                .hasMessage(told);
    }

    @Test
    void whatIsNeededAndNotGivenIsNamed() {
        assertThatThrownBy(() -> read().requiredPath("--file"))
                .isInstanceOf(RefusedCommand.class)
                .hasMessage("--file=... is missing");
        assertThatThrownBy(() -> read("--file=a\u0000b").requiredPath("--file"))
                .isInstanceOf(RefusedCommand.class)
                .hasMessage("--file=a?b is no file name");
    }

    private static Options read(String... arguments) {
        return Options.read(arguments, 0, KNOWN);
    }
}
