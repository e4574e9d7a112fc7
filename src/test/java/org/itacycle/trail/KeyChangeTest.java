package org.itacycle.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A trail whose key was changed after the tenth of twenty entries. */
class KeyChangeTest {

    private static final int OLD = 10;
    private static final int ALL = 20;
    private static final Instant TIME = Instant.parse("2023-04-20T02:00:00Z");

    private final TrailKey oldKey = TrailKey.random();
    private final TrailKey newKey = TrailKey.random();
    private final List<Entry> entries = entries();

    @Test
    void whoeverHasBothKeysFindsItIntact() {
        assertThat(findings(oldKey, newKey)).isEmpty();
    }

    @Test
    void whoeverLacksTheOldKeyIsToldSo() {
        assertThat(findings(newKey))
                .extracting(Finding::reason, Finding::first, Finding::last)
                .containsExactly(tuple(Reason.UNKNOWN_KEY, 1L, (long) OLD));
    }

    @Test
    void whoeverLacksTheNewKeyCannotTellItFromAForgedEnd() {
        assertThat(findings(oldKey)).extracting(Finding::reason).containsExactly(Reason.RECOMPUTED, Reason.UNKNOWN_KEY);
    }

    @Test
    void aChangeIsFoundUnderEachKey() {
        for (int number : new int[] {OLD - 3, ALL - 3}) {
            Entry entry = entries.get(number - 1);
            entries.set(
                    number - 1,
                    new Entry(
                            number,
                            TIME,
                            Deed.of("nobody", Action.SIGNED, "forged"),
                            entry.keyId(),
                            entry.previous(),
                            entry.seal()));
        }

        assertThat(findings(oldKey, newKey))
                .extracting(Finding::reason, Finding::first)
                .containsExactly(tuple(Reason.CHANGED, (long) OLD - 3), tuple(Reason.CHANGED, (long) ALL - 3));
    }

    private List<Finding> findings(TrailKey... keys) {
        return new Examination(new Kept(entries, newKey), new Keyring(List.of(keys)), Anchors.NONE)
                .verdict()
                .findings();
    }

    private List<Entry> entries() {
        List<Entry> made = new ArrayList<>();
        String previous = Entry.BEFORE_THE_FIRST;
        for (int number = 1; number <= ALL; number++) {
            Entry entry = Entry.sealed(number, TIME, SampleDeeds.of(number), previous, number <= OLD ? oldKey : newKey);
            previous = entry.seal();
            made.add(entry);
        }
        return made;
    }

    private record Kept(List<Entry> entries, TrailKey key) implements Rows {

        @Override
        public Optional<Head> head() {
            return Optional.of(Head.behind(entries.get(entries.size() - 1), key));
        }

        @Override
        public void forEach(Consumer<Entry> reader) {
            entries.forEach(reader);
        }
    }
}
