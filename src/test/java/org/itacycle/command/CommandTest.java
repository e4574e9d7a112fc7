package org.itacycle.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;
import org.itacycle.RefusedStart;
import org.junit.jupiter.api.Test;

class CommandTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void onlyTheFirstArgumentNamesTheCommand() {
        Command command = command(() -> Command.DONE);

        assertThat(command.isMeant("simulate", "--fiscal-year=2566")).isTrue();
        assertThat(command.isMeant("--server.port=0", "simulate")).isFalse();
        assertThat(command.isMeant()).isFalse();
    }

    @Test
    void whatIsRefusedIsToldInOneLine() {
        assertThat(command(() -> {
                            throw new RefusedCommand("--file=x is there already");
                        })
                        .run("simulate"))
                .isEqualTo(Command.REFUSED);
        assertThat(command(() -> {
                            throw new RefusedStart("ITA_PEOPLE_FILE is missing");
                        })
                        .run("simulate"))
                .isEqualTo(Command.REFUSED);

        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("simulate: --file=x is there already", "simulate: ITA_PEOPLE_FILE is missing");
    }

    private Command command(IntSupplier work) {
        PrintStream told = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Command("simulate", told, told) {
            @Override
            protected int carryOut(String... arguments) {
                return work.getAsInt();
            }
        };
    }
}
