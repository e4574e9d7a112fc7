package org.itacycle.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.itacycle.support.DatabaseProfiles;
import org.itacycle.support.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Many people at once: no gap, no repeat, one chain; and nothing of what did not come to its end. */
@Tag("database")
@SpringBootTest(
        classes = TrailSlice.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.datasource.hikari.maximum-pool-size=8")
@ActiveProfiles(resolver = DatabaseProfiles.class)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TrailVerification.class, TrailReader.class})
class ConcurrentTrailTest {

    private static final int THREADS = 8;
    private static final int EACH = 40;

    @Autowired
    private Trail trail;

    @Autowired
    private TrailKey key;

    @Autowired
    private TrailVerification verification;

    @Autowired
    private JdbcTemplate database;

    private final TransactionTemplate transaction;

    @Autowired
    ConcurrentTrailTest(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    @Test
    void whoeverActsAtOnceLeavesOneChainWithoutGaps() throws Exception {
        long before = entries();
        List<Callable<Integer>> people = new ArrayList<>();
        for (int person = 0; person < THREADS; person++) {
            int number = person;
            people.add(() -> act("person" + number, new Random(number)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        int done = 0;
        try {
            for (Future<Integer> acted : threads.invokeAll(people)) {
                done += acted.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(entries() - before).isEqualTo(done);
        assertThat(verification.verify(new Keyring(List.of(key)), Anchors.NONE).findings())
                .isEmpty();
    }

    @Test
    void whatFailsBetweenTheEntryAndTheCommitLeavesNeither() {
        long before = entries();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    trail.add(Deed.of("officer", "lost", "a"));
                    failBeforeTheCommit();
                }))
                .hasMessage("the power fails");

        assertThat(entries()).isEqualTo(before);
        trail.addAlone(Deed.of("officer", "next", "a"));
        assertThat(verification.verify(new Keyring(List.of(key)), Anchors.NONE).findings())
                .isEmpty();
    }

    private static void failBeforeTheCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                throw new IllegalStateException("the power fails");
            }
        });
    }

    /** Some of what people do is rolled back, some of it is done alone; returns how much stays. */
    private int act(String person, Random random) {
        int stays = 0;
        for (int i = 0; i < EACH; i++) {
            int deeds = 1 + random.nextInt(3);
            boolean undone = random.nextInt(5) == 0;
            String subject = "deed/" + i;
            if (random.nextInt(5) == 0) {
                trail.addAlone(Deed.of(person, "alone", subject));
                stays++;
            }
            transaction.executeWithoutResult(status -> {
                for (int deed = 0; deed < deeds; deed++) {
                    trail.add(Deed.of(person, "done", subject));
                }
                if (undone) {
                    status.setRollbackOnly();
                }
            });
            stays += undone ? 0 : deeds;
        }
        return stays;
    }

    private long entries() {
        return database.queryForObject("select count(*) from ita_trail", Long.class);
    }
}
