package org.itacycle.trail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.itacycle.trail.Piece.Stretch;
import org.itacycle.trail.Piece.Suspect;

/** Walks once over all rows in the order of their numbers and keeps in mind only what is out of order. */
final class ChainWalk {

    /** More rows than this are not looked at one by one: whoever changes so many has made the trail worthless. */
    static final int MOST_SUSPECTS = 20_000;

    /** How far rows are found again at once where somebody renumbered all that follow. */
    private static final int NEAR = 8;

    private final Keyring keys;
    private final Set<Long> remembered;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Finding> contradictions = new ArrayList<>();
    private final Map<Long, String> seals = new HashMap<>();
    private final Map<Long, Long> vouched = new HashMap<>();
    private Optional<Entry> last = Optional.empty();
    private OptionalLong lastOrigin = OptionalLong.of(0);
    private Instant firstAt;
    private long shift;
    private long rows;
    private long suspects;
    private long linkedRunFrom;

    /** @param remembered the numbers whose seals are wanted afterwards */
    ChainWalk(Keyring keys, Set<Long> remembered) {
        this.keys = keys;
        this.remembered = Set.copyOf(remembered);
    }

    void accept(Entry entry) {
        boolean linked = entry.previous().equals(last.map(Entry::seal).orElse(Entry.BEFORE_THE_FIRST));
        OptionalLong origin = originOf(entry);
        if (origin.isPresent()) {
            keep(entry, origin.getAsLong(), linked);
        } else {
            suspect(entry, linked);
        }
        if (remembered.contains(entry.number())) {
            seals.put(entry.number(), entry.seal());
        }
        if (rows == 0) {
            firstAt = entry.at();
        }
        rows++;
        last = Optional.of(entry);
        lastOrigin = origin;
    }

    List<Piece> pieces() {
        return pieces;
    }

    List<Finding> contradictions() {
        return contradictions;
    }

    long rows() {
        return rows;
    }

    /** How many rows are not as they were sealed, also those that are not in {@link #pieces}. */
    long suspects() {
        return suspects;
    }

    Optional<Entry> last() {
        return last;
    }

    Optional<Instant> firstAt() {
        return Optional.ofNullable(firstAt);
    }

    /** What stands as seal in the row of a number that was to be remembered. */
    Optional<String> sealOf(long number) {
        return Optional.ofNullable(seals.get(number));
    }

    /** Which entry a row was that is not as it was sealed, where the sealed row behind it still names its seal. */
    OptionalLong vouchedOrigin(long number) {
        Long origin = vouched.get(number);
        return origin == null ? OptionalLong.empty() : OptionalLong.of(origin);
    }

    /** The number from which to the end no row is sealed, although each names the one before it. */
    OptionalLong linkedRunFrom() {
        return lastOrigin.isPresent() ? OptionalLong.empty() : OptionalLong.of(linkedRunFrom);
    }

    private void keep(Entry entry, long origin, boolean linked) {
        if (!linked && lastOrigin.isPresent() && lastOrigin.getAsLong() == origin - 1) {
            contradictions.add(Finding.of(
                    Reason.REWRITTEN,
                    entry.number(),
                    entry.at(),
                    "it is sealed with the key, and so is the entry before it, but it follows another one"));
        }
        if (linked && lastOrigin.isEmpty()) {
            vouched.put(last.orElseThrow().number(), origin - 1);
        }
        shift = origin - entry.number();
        int end = pieces.size() - 1;
        if (end >= 0 && pieces.get(end) instanceof Stretch stretch && stretch.isContinuedBy(entry.number(), origin)) {
            pieces.set(end, stretch.longer());
        } else {
            pieces.add(new Stretch(entry.number(), origin, 1));
        }
    }

    private void suspect(Entry entry, boolean linked) {
        suspects++;
        if (suspects <= MOST_SUSPECTS) {
            pieces.add(new Suspect(entry, linked));
        }
        if (!linked || lastOrigin.isPresent()) {
            linkedRunFrom = entry.number();
        }
    }

    private OptionalLong originOf(Entry entry) {
        if (keys.sealed(entry)) {
            return OptionalLong.of(entry.number());
        }
        if (isSealedAt(entry, shift)) {
            return OptionalLong.of(entry.number() + shift);
        }
        for (int near = 1; near <= NEAR; near++) {
            if (isSealedAt(entry, near)) {
                return OptionalLong.of(entry.number() + near);
            }
            if (isSealedAt(entry, -near)) {
                return OptionalLong.of(entry.number() - near);
            }
        }
        return OptionalLong.empty();
    }

    private boolean isSealedAt(Entry entry, long distance) {
        return distance != 0 && keys.sealed(entry.as(entry.number() + distance));
    }
}
