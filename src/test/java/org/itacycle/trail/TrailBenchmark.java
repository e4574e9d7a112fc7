package org.itacycle.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.itacycle.support.DatabaseProfiles;
import org.itacycle.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many entries per second eight people add at once, and how long 100,000 take to verify:
 * {@code mvn -Pbenchmark verify}, with {@code -Dita.test.database=postgresql} on PostgreSQL.
 */
@SpringBootTest(
        classes = TrailSlice.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.datasource.hikari.maximum-pool-size=8")
@ActiveProfiles(resolver = DatabaseProfiles.class)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TrailVerification.class, TrailReader.class})
class TrailBenchmark {

    private static final int THREADS = 8;
    private static final int EACH = 1_000;
    private static final int ENTRIES = 100_000;
    private static final int AT_A_TIME = 1_000;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Autowired
    private Trail trail;

    @Autowired
    private TrailKey key;

    @Autowired
    private TrailVerification verification;

    private final TransactionTemplate transaction;

    @Autowired
    TrailBenchmark(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    @Test
    void aHundredThousandEntriesAreVerifiedWithinAMinute() throws Exception {
        addAtOnce(EACH / 10);
        double seconds = addAtOnce(EACH);
        System.out.printf(
                "%,.0f appends per second, each a transaction, %d threads%n", THREADS * EACH / seconds, THREADS);

        int added = THREADS * EACH + THREADS * EACH / 10;
        while (added < ENTRIES) {
            int from = added;
            transaction.executeWithoutResult(status ->
                    IntStream.range(from, from + AT_A_TIME).forEach(number -> trail.add(SampleDeeds.of(number))));
            added += AT_A_TIME;
        }
        long begin = System.nanoTime();
        Examination.Verdict verdict = verification.verify(new Keyring(List.of(key)), Anchors.NONE);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.printf("%,d entries verified in %.1f s%n", verdict.entries(), took.toMillis() / 1000.0);

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.entries()).isGreaterThanOrEqualTo(ENTRIES);
        assertThat(took).isLessThan(LIMIT);
    }

    private double addAtOnce(int each) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<Void> person = () -> {
                for (int i = 0; i < each; i++) {
                    int number = i;
                    transaction.executeWithoutResult(status -> trail.add(SampleDeeds.of(number)));
                }
                return null;
            };
            long begin = System.nanoTime();
            for (Future<Void> done : threads.invokeAll(
                    IntStream.range(0, THREADS).mapToObj(i -> person).toList())) {
                done.get();
            }
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            threads.shutdown();
        }
    }
}
