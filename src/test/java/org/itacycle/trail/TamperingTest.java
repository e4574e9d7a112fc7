package org.itacycle.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.trail.Tampering.Done;
import org.itacycle.trail.Tampering.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tampers a thousand times with a trail and its anchors; each time it must be found, and by the right reason. The seed is
 * random and printed; {@code -Dita.test.seed=…} repeats it.
 */
@TrailTest
@Import({TrailVerification.class, TrailReader.class, OpenWall.class})
class TamperingTest {

    private static final int TAMPERINGS = 1_000;
    private static final int ENTRIES = 60;
    private static final List<Integer> ANCHORED = List.of(0, 10, 25, 25, 40, 55, 60);

    @Autowired
    private Trail trail;

    @Autowired
    private TrailKey key;

    @Autowired
    private TrailVerification verification;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private OpenWall wall;

    private final TransactionTemplate transaction;

    @Autowired
    TamperingTest(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void writeATrail() {
        if (database.queryForObject("select count(*) from ita_trail", Integer.class) == ENTRIES) {
            return;
        }
        wall.open();
        for (int i = 1; i <= ENTRIES; i += 3) {
            int number = i;
            transaction.executeWithoutResult(status -> {
                trail.add(SampleDeeds.of(number));
                trail.add(SampleDeeds.of(number + 1));
                trail.add(SampleDeeds.of(number + 2));
            });
        }
    }

    @Test
    void aTrailThatNobodyTouchedIsIntact() {
        assertThat(verification.verify(keys(), anchors(lines())).findings()).isEmpty();
        assertThat(verification.verify(keys(), Anchors.NONE).findings()).isEmpty();
    }

    @Test
    void aThousandTamperingsAreFoundEachByTheRightReason() {
        long seed = Long.getLong("ita.test.seed", new Random().nextLong());
        Random random = new Random(seed);
        Map<Kind, Integer> done = new EnumMap<>(Kind.class);
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < TAMPERINGS; i++) {
            Kind kind = Kind.values()[i % Kind.values().length];
            transaction.executeWithoutResult(status -> {
                tamper(kind, random).ifPresent(missed::add);
                status.setRollbackOnly();
            });
            done.merge(kind, 1, Integer::sum);
        }
        System.out.printf(
                "%d tamperings of %d kinds, seed %d: %d not found as they should%n",
                TAMPERINGS, done.size(), seed, missed.size());
        if (!missed.isEmpty()) {
            fail("seed " + seed + "\n" + String.join("\n", missed));
        }
        assertThat(verification.verify(keys(), anchors(lines())).findings()).isEmpty();
    }

    private Optional<String> tamper(Kind kind, Random random) {
        Tampering tampering = new Tampering(database, key, lines(), random);
        Done done = tampering.with(kind);
        List<Finding> findings =
                verification.verify(keys(), anchors(tampering.lines())).findings();
        Set<Reason> found = findings.stream().map(Finding::reason).collect(Collectors.toSet());
        boolean atTheRightPlace = done.place().isEmpty()
                || findings.stream().anyMatch(finding -> done.place().getAsLong() == finding.first());
        return found.equals(done.expected()) && atTheRightPlace
                ? Optional.empty()
                : Optional.of("%s: %s expected %s%s, found %s"
                        .formatted(kind, done.what(), done.expected(), done.place(), findings));
    }

    private Keyring keys() {
        return new Keyring(List.of(key));
    }

    private Anchors anchors(List<String> lines) {
        return Anchors.read(lines, keys());
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        Optional<Anchor> before = Optional.empty();
        Instant at = Instant.parse("2022-10-03T01:00:00Z");
        for (int entries : ANCHORED) {
            at = at.plusSeconds(86_400);
            Anchor anchor = Anchor.sealed(before, at, headAt(entries), key);
            lines.add(anchor.line());
            before = Optional.of(anchor);
        }
        return lines;
    }

    private Head headAt(int entries) {
        String seal = entries == 0
                ? Entry.BEFORE_THE_FIRST
                : database.queryForObject("select mac from ita_trail where id = ?", String.class, entries);
        return new Head(entries, seal, key.id(), "");
    }
}
