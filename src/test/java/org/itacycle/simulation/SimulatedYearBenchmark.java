package org.itacycle.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long the year 2566 takes as people start it, from the start of the JVM to its end, in seconds of wall time. */
@Tag("benchmark")
class SimulatedYearBenchmark {

    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final int ROUNDS = 3;
    private static final Path JAR = Path.of("target", "ita-cycle.jar");

    @Test
    void aYearTakesLessThan15Seconds() {
        System.out.printf(
                "%-34s %8s %8s %8s   (limit %d s, two cores)%n",
                "fiscal year 2566, wall time in s", "least", "median", "most", LIMIT.toSeconds());
        Duration classes = median("classes, as Maven runs them", SimulateProcess.CLASSES);
        assertThat(classes).isLessThan(LIMIT);
        if (Files.exists(JAR)) {
            assertThat(median("java -jar " + JAR, List.of("-jar", JAR.toString())))
                    .isLessThan(LIMIT);
        } else {
            System.out.println("java -jar: there is no " + JAR + "; make it with mvn package -DskipTests");
        }
    }

    private static Duration median(String name, List<String> product) {
        List<Duration> took = Stream.generate(
                        () -> SimulateProcess.run(List.of(), Map.of(), product, "--fiscal-year=2566"))
                .limit(ROUNDS)
                .peek(year -> assertThat(year.exitCode()).as(year.err()).isEqualTo(SimulateCommand.DONE))
                .map(SimulateProcess::took)
                .sorted()
                .toList();
        System.out.printf(
                "%-34s %8.1f %8.1f %8.1f%n",
                name, seconds(took.get(0)), seconds(took.get(ROUNDS / 2)), seconds(took.get(ROUNDS - 1)));
        return took.get(ROUNDS / 2);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
