package org.itacycle.trail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.itacycle.trail.Piece.Stretch;
import org.itacycle.trail.Piece.Suspect;

/**
 * Finds out of suspect rows those that are only at another place than they were sealed for, also where somebody mended
 * their link to the row before them.
 */
final class Recovery {

    /** More seals than these are not tried: whoever moves so much is found anyway, only not by its origin. */
    private static final int MOST_TRIES = 400_000;

    private static final int MOST_CANDIDATES = 2_000;
    private static final int MOST_STRANGE_SEALS = 30;

    private final Keyring keys;
    private final List<Long> vacant = new ArrayList<>();
    private final Map<String, Long> numberOfSeal = new HashMap<>();
    private final Map<Long, String> sealOfNumber = new HashMap<>();
    private final Set<String> strangeSeals = new LinkedHashSet<>();
    private final Set<String> wantedSeals = new HashSet<>();
    private final Set<Long> wantedNumbers = new HashSet<>();
    private int tries;

    /** @param missing the numbers whose entries were not found at any place yet */
    Recovery(Keyring keys, List<Suspect> suspects, Numbers missing) {
        this.keys = keys;
        missing.first(MOST_CANDIDATES, vacant::add);
        vacant.forEach(number -> wantedNumbers.add(number - 1));
        for (Suspect suspect : suspects) {
            wantedSeals.add(suspect.entry().previous());
            if (strangeSeals.size() < MOST_STRANGE_SEALS) {
                strangeSeals.add(suspect.entry().seal());
            }
        }
    }

    /** Takes in every row of the table once more, before {@link #recovered}. */
    Consumer<Entry> look() {
        return entry -> {
            if (wantedSeals.contains(entry.seal())) {
                numberOfSeal.put(entry.seal(), entry.number());
            }
            if (wantedNumbers.contains(entry.number())) {
                sealOfNumber.put(entry.number(), entry.seal());
            }
        };
    }

    /** The row as a stretch of its own where it turns out to be sealed for another place; itself otherwise. */
    Piece recovered(Suspect suspect) {
        Entry entry = suspect.entry();
        OptionalLong origin = originOf(entry);
        return origin.isPresent() ? new Stretch(entry.number(), origin.getAsLong(), 1) : suspect;
    }

    private OptionalLong originOf(Entry entry) {
        Long behind = numberOfSeal.get(entry.previous());
        if (behind != null && isSealed(entry, behind + 1)) {
            return OptionalLong.of(behind + 1);
        }
        for (long number : vacant) {
            if (isSealed(entry, number)) {
                return OptionalLong.of(number);
            }
            if (isSealed(entry, number + 1)) {
                return OptionalLong.of(number + 1);
            }
        }
        for (long number : vacant) {
            if (number != entry.number() && isSealedBehindAny(entry.as(number))) {
                return OptionalLong.of(number);
            }
        }
        return OptionalLong.empty();
    }

    private boolean isSealedBehindAny(Entry entry) {
        String seal = entry.number() == 1 ? Entry.BEFORE_THE_FIRST : sealOfNumber.get(entry.number() - 1);
        return (seal != null && isSealed(entry.withPrevious(seal), entry.number()))
                || strangeSeals.stream().anyMatch(strange -> isSealed(entry.withPrevious(strange), entry.number()));
    }

    private boolean isSealed(Entry entry, long number) {
        if (tries >= MOST_TRIES) {
            return false;
        }
        tries++;
        return keys.sealed(entry.as(number));
    }
}
