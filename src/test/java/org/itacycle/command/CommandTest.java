package org.itacycle.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandTest {

    @Test
    void onlyTheFirstArgumentNamesTheCommand() {
        Command command = new Command() {
            @Override
            public String name() {
                return "simulate";
            }

            @Override
            public int run(String... arguments) {
                return DONE;
            }
        };

        assertThat(command.isMeant("simulate", "--fiscal-year=2566")).isTrue();
        assertThat(command.isMeant("--server.port=0", "simulate")).isFalse();
        assertThat(command.isMeant()).isFalse();
    }
}
