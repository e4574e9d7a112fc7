package org.itacycle.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itacycle.CsvLine;
import org.itacycle.people.Caller;
import org.springframework.core.io.ClassPathResource;

/** Which of the engine's commands a person may have run ({@code people/engine-commands.csv}). */
final class CommandList {

    private static final String ENGINE = "org.camunda.bpm.engine.impl.";

    private final List<Line> lines;

    private CommandList(List<Line> lines) {
        this.lines = lines;
    }

    private record Line(Set<Caller> roles, Class<?> command) {}

    static CommandList shipped() {
        try {
            return new CommandList(new ClassPathResource("people/engine-commands.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(CommandList::line)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean allows(Object command, Set<Caller> somebody) {
        return lines.stream()
                .anyMatch(line -> line.command().isInstance(command) && !Collections.disjoint(line.roles(), somebody));
    }

    private static Line line(String text) {
        try {
            List<String> cells = CsvLine.cells(text).orElseThrow();
            Set<Caller> roles =
                    Stream.of(cells.get(0).split(" +")).map(Caller::named).collect(Collectors.toUnmodifiableSet());
            return new Line(roles, Class.forName(ENGINE + cells.get(1)));
        } catch (RuntimeException | ClassNotFoundException e) {
            throw new IllegalStateException("the list of commands cannot be read at: " + text, e);
        }
    }
}
