package org.itacycle.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.itacycle.ItaCycle;

/** What the command answered to some options. */
record CommandRun(int exitCode, String out, String err, String json) {

    private static final Map<List<String>, CommandRun> YEARS = new ConcurrentHashMap<>();

    /** The simulated year of these options; each is simulated once for all tests. */
    static CommandRun year(String... options) {
        return YEARS.computeIfAbsent(List.of(options), listed -> anew(options));
    }

    static CommandRun anew(String... options) {
        try {
            Path folder = Files.createTempDirectory("simulate-test-");
            Path json = folder.resolve("year.json");
            CommandRun run = of(Stream.concat(Stream.of(options), Stream.of("--json=" + json))
                    .toArray(String[]::new));
            String written = Files.exists(json) ? Files.readString(json) : "";
            Files.deleteIfExists(json);
            Files.delete(folder);
            return new CommandRun(run.exitCode(), run.out(), run.err(), written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without a JSON file. */
    static CommandRun of(String... options) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        String[] arguments = Stream.concat(Stream.of(SimulateCommand.NAME), Stream.of(options))
                .toArray(String[]::new);
        int exitCode = new SimulateCommand(
                        ItaCycle.class,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
        return new CommandRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), "");
    }

    List<JsonNode> events() {
        try {
            List<JsonNode> events = new ArrayList<>();
            new ObjectMapper().readTree(json).forEach(events::add);
            return events;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<JsonNode> events(String kind) {
        return events().stream()
                .filter(event -> event.get("kind").asText().equals(kind))
                .toList();
    }

    /** The events of this kind of one step, in order. */
    List<JsonNode> events(String kind, int step) {
        return events(kind).stream()
                .filter(event -> event.get("step").asInt() == step)
                .toList();
    }
}
