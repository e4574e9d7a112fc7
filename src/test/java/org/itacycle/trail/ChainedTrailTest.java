package org.itacycle.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@TrailTest
class ChainedTrailTest {

    @Autowired
    private Trail trail;

    @Autowired
    private TrailKey key;

    @Autowired
    private JdbcTemplate database;

    private final TransactionTemplate transaction;

    @Autowired
    ChainedTrailTest(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    @Test
    void aDeedIsKeptAsItWasDone() {
        Deed deed = Deed.of("head", "deadline.moved", "2566/9/-/1")
                .onBehalfOf("director")
                .because("ผู้รับผิดชอบลาป่วย, \"ด่วน\" \uD83D\uDE00")
                .about("a".repeat(64));

        transaction.executeWithoutResult(status -> trail.add(deed));

        Entry kept = newest();
        assertThat(kept.deed()).isEqualTo(deed);
        assertThat(kept.at()).isEqualTo(Instant.parse("2023-04-20T02:00:00.123456Z"));
        assertThat(kept.isSealedWith(key)).isTrue();
    }

    @Test
    void entriesAreCountedWithoutGapsAndEachCarriesItsPredecessorsSeal() {
        transaction.executeWithoutResult(status -> {
            trail.add(Deed.of("officer", "first", "a"));
            trail.add(Deed.of("officer", "second", "a"));
        });
        trail.addAlone(Deed.of("officer", "third", "a"));

        List<Entry> all = all();
        String previous = Entry.BEFORE_THE_FIRST;
        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i).number()).isEqualTo(i + 1L);
            assertThat(all.get(i).previous()).isEqualTo(previous);
            assertThat(all.get(i).isSealedWith(key)).isTrue();
            previous = all.get(i).seal();
        }
        assertThat(all).extracting(entry -> entry.deed().action()).endsWith("first", "second", "third");
        assertThat(head()).isEqualTo(Head.behind(newest(), key));
    }

    @Test
    void whatIsRolledBackWasNeverDone() {
        int before = all().size();

        transaction.executeWithoutResult(status -> {
            trail.add(Deed.of("officer", "undone", "a"));
            status.setRollbackOnly();
        });

        assertThat(all()).hasSize(before);
    }

    @Test
    void whatIsDoneInNoTransactionIsRefused() {
        assertThatThrownBy(() -> trail.add(Deed.of("officer", "anything", "a")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("anything");
    }

    @Test
    void whatWasRefusedIsRecordedAlthoughNothingElseCameOfIt() {
        transaction.executeWithoutResult(status -> {
            trail.add(Deed.of("officer", "undone", "a"));
            trail.addAlone(Deed.of("officer", "refused", "a"));
            status.setRollbackOnly();
        });

        assertThat(newest().deed().action()).isEqualTo("refused");
    }

    @Test
    void whatIsAddedAloneInATransactionThatSucceedsFollowsIt() {
        transaction.executeWithoutResult(status -> {
            trail.addAlone(Deed.of("officer", "alone", "a"));
            trail.add(Deed.of("officer", "with-the-rest", "a"));
        });

        assertThat(all()).extracting(entry -> entry.deed().action()).endsWith("with-the-rest", "alone");
    }

    @Test
    void aDeedDoneWhileTheTransactionCommitsIsAddedToo() {
        transaction.executeWithoutResult(status -> {
            trail.add(Deed.of("officer", "early", "a"));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    trail.add(Deed.of("officer", "late", "a"));
                }
            });
        });

        assertThat(all()).extracting(entry -> entry.deed().action()).endsWith("early", "late");
    }

    @Test
    void whatAStrangerTypedFitsWhateverItIs() {
        String longest = "\uD83D\uDE00".repeat(1000);

        trail.addAlone(
                Deed.of("nul\u0000 half\uD83D", "sign-in.failed", longest).because("x".repeat(9000)));

        Entry kept = newest();
        assertThat(kept.deed().actor()).isEqualTo("nul\uFFFD half\uFFFD");
        assertThat(kept.deed().subject()).isEqualTo("\uD83D\uDE00".repeat(127));
        assertThat(kept.deed().reason().orElseThrow()).hasSize(4000);
        assertThat(kept.isSealedWith(key)).isTrue();
    }

    private Entry newest() {
        List<Entry> all = all();
        return all.get(all.size() - 1);
    }

    private List<Entry> all() {
        return database.query("select * from ita_trail order by id", (row, index) -> TrailTable.entry(row));
    }

    private Head head() {
        return database.queryForObject("select * from ita_trail_head", (row, index) -> TrailTable.head(row));
    }
}
