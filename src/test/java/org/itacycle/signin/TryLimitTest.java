package org.itacycle.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TryLimitTest {

    private static final Instant MORNING = Instant.parse("2026-11-20T01:00:00Z");
    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

    private final TryLimit limit = new TryLimit(5, TWO_MINUTES, 1024);

    @Test
    void someTriesAreFreeThenOneIsGivenEachInterval() {
        takesFive(MORNING);

        assertThat(limit.take("director", MORNING)).contains(TWO_MINUTES);
        assertThat(limit.take("director", MORNING.plusSeconds(90))).contains(Duration.ofSeconds(30));
        assertThat(limit.take("director", MORNING.plusSeconds(120))).isEmpty();
        assertThat(limit.take("director", MORNING.plusSeconds(120))).contains(TWO_MINUTES);
    }

    @Test
    void waitingInVainCostsNothing() {
        takesFive(MORNING);
        for (int i = 0; i < 1000; i++) {
            assertThat(limit.take("director", MORNING.plusSeconds(60))).contains(Duration.ofSeconds(60));
        }

        assertThat(limit.take("director", MORNING.plusSeconds(120))).isEmpty();
    }

    @Test
    void afterALongRestAllTriesAreThereAgain() {
        takesFive(MORNING);

        takesFive(MORNING.plusSeconds(5 * 120));
    }

    @Test
    void whatWasNoTryIsGivenBack() {
        takesFive(MORNING);
        limit.giveBack("director");

        assertThat(limit.take("director", MORNING)).isEmpty();
        assertThat(limit.take("director", MORNING)).isPresent();
    }

    @Test
    void aClockThatIsSetBackLetsNobodyWaitForIt() {
        takesFive(MORNING);

        takesFive(MORNING.minus(Duration.ofDays(50)));
    }

    @Test
    void othersHaveTriesOfTheirOwn() {
        takesFive(MORNING);

        assertThat(limit.take("officer", MORNING)).isEmpty();
    }

    @Test
    void aHundredAtTheSameMomentGetNoMoreThanOneAfterTheOther() throws Exception {
        ExecutorService strangers = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                tries.add(() -> limit.take("director", MORNING).isEmpty());
            }
            int made = 0;
            for (Future<Boolean> attempt : strangers.invokeAll(tries)) {
                made += attempt.get() ? 1 : 0;
            }
            assertThat(made).isEqualTo(5);
        } finally {
            strangers.shutdownNow();
        }
    }

    @Test
    void aMillionNamesTakeNoMoreRoom() {
        TryLimit small = new TryLimit(5, TWO_MINUTES, 4);
        for (int i = 0; i < 1_000_000; i++) {
            small.take("stranger" + i, MORNING);
        }

        assertThat(small.take("director", MORNING))
                .as("all four places are used up")
                .isPresent();
        assertThat(small.take("director", MORNING.plusSeconds(600))).isEmpty();
    }

    private void takesFive(Instant at) {
        for (int i = 0; i < 5; i++) {
            assertThat(limit.take("director", at)).isEmpty();
        }
    }
}
