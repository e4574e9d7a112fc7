package org.itacycle.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.itacycle.ItaCycle;

/** The command as a process of its own, from the start of the JVM to its exit code. */
record SimulateProcess(int exitCode, String out, String err, Duration took) {

    private static final int LONGEST_MINUTES = 10;

    /** What is run: the classes of this build, or the packed product. */
    static final List<String> CLASSES = List.of("-cp", System.getProperty("java.class.path"), ItaCycle.class.getName());

    /** @param jvm what the machine's settings make of the JVM */
    static SimulateProcess run(List<String> jvm, Map<String, String> machine, List<String> product, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(product);
        command.add(SimulateCommand.NAME);
        command.addAll(List.of(options));
        try {
            return run(command, machine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static SimulateProcess run(List<String> command, Map<String, String> machine)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("simulate-", ".out");
        Path err = Files.createTempFile("simulate-", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(machine);
        long begin = System.nanoTime();
        Process process = builder.start();
        try {
            assertThat(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).isTrue();
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            return new SimulateProcess(
                    process.exitValue(),
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8),
                    took);
        } finally {
            process.destroyForcibly();
            Files.delete(out);
            Files.delete(err);
        }
    }
}
