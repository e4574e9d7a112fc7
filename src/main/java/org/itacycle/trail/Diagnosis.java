package org.itacycle.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.itacycle.trail.Numbers.Range;
import org.itacycle.trail.Piece.Stretch;
import org.itacycle.trail.Piece.Suspect;

/**
 * Says what was done to a trail that is not as it was written. What is sealed tells the number it was sealed for; the
 * numbers that nothing was found for are missing; a row that nothing vouches for stands in the place of a missing entry
 * and was changed, or stands there in addition.
 */
final class Diagnosis {

    private final ChainWalk walk;
    private final List<Piece> pieces;
    private final Keyring keys;
    private final Optional<Head> sealedHead;
    private final List<Anchor> anchors;
    private final long knownEnd;
    private final Numbers missing;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Stretch> moved = new ArrayList<>();
    private final List<Long> added = new ArrayList<>();

    /**
     * @param pieces those of the walk, with the suspects that were recovered
     * @param sealedHead the record of the trail's end where it is as it was sealed
     */
    Diagnosis(ChainWalk walk, List<Piece> pieces, Keyring keys, Optional<Head> sealedHead, List<Anchor> anchors) {
        this.walk = walk;
        this.pieces = pieces;
        this.keys = keys;
        this.sealedHead = sealedHead;
        this.anchors = anchors;
        this.knownEnd = knownEnd(pieces, sealedHead, anchors);
        this.missing = Numbers.to(knownEnd);
    }

    /** The numbers up to the known end of which no entry was found at any place. */
    static Numbers missing(List<Piece> pieces, Optional<Head> sealedHead, List<Anchor> anchors) {
        Numbers missing = Numbers.to(knownEnd(pieces, sealedHead, anchors));
        for (Piece piece : pieces) {
            if (piece instanceof Stretch stretch) {
                missing.remove(stretch.origin(), stretch.lastOrigin());
            }
        }
        return missing;
    }

    List<Finding> findings() {
        takeSealedEntries();
        OptionalLong recomputedFrom = recomputedFrom();
        recomputedFrom.ifPresent(from -> missing.remove(from, Math.max(from, knownEnd)));
        judgeSuspects(recomputedFrom.orElse(Long.MAX_VALUE));
        recomputedFrom.ifPresent(this::tellRecomputed);
        // What was only renumbered is told by what was removed or added before it.
        moved.stream().filter(this::isReordered).forEach(this::tellReordered);
        missing.ranges().forEach(this::tellMissing);
        return findings;
    }

    private static long knownEnd(List<Piece> pieces, Optional<Head> sealedHead, List<Anchor> anchors) {
        long end = sealedHead.map(Head::entries).orElse(0L);
        for (Anchor anchor : anchors) {
            end = Math.max(end, anchor.entries());
        }
        for (Piece piece : pieces) {
            if (piece instanceof Stretch stretch) {
                end = Math.max(end, stretch.lastOrigin());
            }
        }
        return end;
    }

    /** In their own place first: of two equal rows the one at another place is the copy. */
    private void takeSealedEntries() {
        for (boolean inPlace : new boolean[] {true, false}) {
            for (Piece piece : pieces) {
                if (piece instanceof Stretch stretch && stretch.isInPlace() == inPlace) {
                    take(stretch);
                }
            }
        }
    }

    private void take(Stretch stretch) {
        if (!missing.contains(stretch.origin())) {
            tellCopy(stretch);
            return;
        }
        missing.remove(stretch.origin(), stretch.lastOrigin());
        if (!stretch.isInPlace()) {
            moved.add(stretch);
        }
    }

    private void tellCopy(Stretch copy) {
        for (long i = 0; i < copy.length(); i++) {
            added.add(copy.position() + i);
        }
        findings.add(Finding.of(
                Reason.ADDED,
                copy.position(),
                copy.position() + copy.length() - 1,
                "a copy of entry %d".formatted(copy.origin())));
    }

    /** The first of the rows at the end of which each names the one before it, and none is known by its seal. */
    private OptionalLong recomputedFrom() {
        OptionalLong from = walk.linkedRunFrom();
        if (from.isEmpty() || !(pieces.get(pieces.size() - 1) instanceof Suspect)) {
            return OptionalLong.empty();
        }
        boolean behindTheEnd =
                sealedHead.isPresent() && from.getAsLong() > sealedHead.get().entries();
        if (behindTheEnd || isVouchedFor(from.getAsLong()) || onlyTheLastSealWasChanged()) {
            return OptionalLong.empty();
        }
        return from;
    }

    /** Whether the seal that stands in some row of the run is known from outside it, so that only contents changed. */
    private boolean isVouchedFor(long from) {
        boolean byTheHead = sealedHead.isPresent()
                && walk.last()
                        .filter(entry -> entry.seal().equals(sealedHead.get().lastSeal()))
                        .isPresent();
        return byTheHead
                || anchors.stream()
                        .anyMatch(anchor -> anchor.entries() >= from
                                && walk.sealOf(anchor.entries())
                                        .filter(anchor.lastSeal()::equals)
                                        .isPresent());
    }

    private boolean onlyTheLastSealWasChanged() {
        Entry last = walk.last().orElseThrow();
        return sealedHead.isPresent()
                && keys.sealed(last.withSeal(sealedHead.get().lastSeal()));
    }

    private void tellRecomputed(long from) {
        long end = walk.last().orElseThrow().number();
        findings.add(Finding.of(
                Reason.RECOMPUTED,
                from,
                end,
                "each names the one before it, but none is sealed with a key that was given"));
    }

    private void judgeSuspects(long before) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Suspect suspect && suspect.position() < before) {
                judge(suspect.entry(), i);
            }
        }
        long unseen = walk.suspects() - ChainWalk.MOST_SUSPECTS;
        if (unseen > 0 && before == Long.MAX_VALUE) {
            findings.add(Finding.of(
                    Reason.CHANGED, 1, knownEnd, "%d more entries are not what was sealed".formatted(unseen)));
        }
    }

    private void judge(Entry entry, int index) {
        for (long original : originals(entry, index)) {
            if (missing.contains(original)) {
                missing.remove(original);
                tellChanged(entry, original);
                return;
            }
        }
        added.add(entry.number());
        findings.add(Finding.of(Reason.ADDED, entry.number(), entry.at(), "it was never sealed with the key"));
    }

    /** Which entries the row may have been: the one known by its seal, that of its number, or of its neighbours'. */
    private long[] originals(Entry entry, int index) {
        long position = entry.number();
        return new long[] {
            originBySeal(entry).orElse(position),
            position,
            position + shift(index - 1, -1),
            position + shift(index + 1, 1),
        };
    }

    private OptionalLong originBySeal(Entry entry) {
        boolean last = sealedHead.isPresent() && sealedHead.get().lastSeal().equals(entry.seal());
        return last ? OptionalLong.of(sealedHead.get().entries()) : walk.vouchedOrigin(entry.number());
    }

    private long shift(int from, int step) {
        for (int i = from; i >= 0 && i < pieces.size(); i += step) {
            if (pieces.get(i) instanceof Stretch stretch) {
                return stretch.shift();
            }
        }
        return 0;
    }

    private void tellChanged(Entry entry, long original) {
        boolean foreignKey = keys.isForeign(entry.as(original));
        findings.add(Finding.of(
                foreignKey ? Reason.UNKNOWN_KEY : Reason.CHANGED,
                entry.number(),
                entry.at(),
                foreignKey
                        ? "it names key %s, which was not given".formatted(entry.keyId())
                        : "it is not what was sealed"));
    }

    private boolean isReordered(Stretch stretch) {
        long removedBefore = missing.countBelow(stretch.origin());
        long addedBefore =
                added.stream().filter(position -> position < stretch.position()).count();
        return stretch.position() != stretch.origin() - removedBefore + addedBefore;
    }

    private void tellReordered(Stretch stretch) {
        findings.add(Finding.of(
                Reason.REORDERED,
                stretch.position(),
                stretch.position() + stretch.length() - 1,
                "it was sealed as entry %d".formatted(stretch.origin())));
    }

    private void tellMissing(Range range) {
        boolean toTheEnd = range.last() == knownEnd;
        findings.add(Finding.of(
                toTheEnd ? Reason.CUT : Reason.REMOVED,
                range.first(),
                range.last(),
                toTheEnd ? "the trail once had %d entries".formatted(knownEnd) : "no such entry at any place"));
    }
}
