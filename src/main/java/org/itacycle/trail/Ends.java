package org.itacycle.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itacycle.trail.Piece.Stretch;

/** Holds the entries against what vouches for their number and the last seal: the record of the end, and anchors. */
final class Ends {

    private final ChainWalk walk;
    private final List<Piece> pieces;
    private final Keyring keys;

    Ends(ChainWalk walk, List<Piece> pieces, Keyring keys) {
        this.walk = walk;
        this.pieces = pieces;
        this.keys = keys;
    }

    List<Finding> findings(Optional<Head> head, List<Anchor> anchors) {
        List<Finding> findings = new ArrayList<>();
        endProblem(head).ifPresent(findings::add);
        head.filter(keys::sealed)
                .filter(end -> contradicts(end.entries(), end.lastSeal()))
                .ifPresent(end -> findings.add(rewritten(end.entries(), "the record of the end tells another seal")));
        anchors.stream()
                .filter(anchor -> contradicts(anchor.entries(), anchor.lastSeal()))
                .map(anchor -> rewritten(anchor.entries(), "anchor %d tells another seal".formatted(anchor.number())))
                .forEach(findings::add);
        return findings;
    }

    private Optional<Finding> endProblem(Optional<Head> head) {
        if (head.isEmpty()) {
            return Optional.of(endChanged("the record of the trail's end is missing"));
        }
        long farthest = farthestSealed();
        boolean empty = head.get().entries() == 0 && head.get().lastSeal().equals(Entry.BEFORE_THE_FIRST);
        if (empty && farthest == 0) {
            return Optional.empty();
        }
        if (keys.isForeign(head.get())) {
            String detail = "the record of the trail's end names key %s, which was not given"
                    .formatted(head.get().keyId());
            return Optional.of(Finding.of(Reason.UNKNOWN_KEY, walk.rows(), walk.rows(), detail));
        }
        if (!keys.sealed(head.get())) {
            return Optional.of(endChanged("the record of the trail's end is not what was sealed"));
        }
        return head.get().entries() < farthest
                ? Optional.of(endChanged("the record of the trail's end tells %d entries, %d are sealed"
                        .formatted(head.get().entries(), farthest)))
                : Optional.empty();
    }

    private Finding endChanged(String detail) {
        return Finding.of(Reason.END_CHANGED, walk.rows(), walk.rows(), detail);
    }

    private long farthestSealed() {
        return pieces.stream()
                .filter(Stretch.class::isInstance)
                .mapToLong(piece -> ((Stretch) piece).lastOrigin())
                .max()
                .orElse(0);
    }

    /** Whether the entry of that number stands in its place as it was sealed, but with another seal. */
    private boolean contradicts(long number, String seal) {
        if (number == 0) {
            return !seal.equals(Entry.BEFORE_THE_FIRST);
        }
        return isSealedInPlace(number)
                && walk.sealOf(number).filter(found -> !found.equals(seal)).isPresent();
    }

    private boolean isSealedInPlace(long number) {
        return pieces.stream()
                .anyMatch(piece -> piece instanceof Stretch stretch
                        && stretch.isInPlace()
                        && stretch.origin() <= number
                        && number <= stretch.lastOrigin());
    }

    private static Finding rewritten(long number, String detail) {
        return Finding.of(Reason.REWRITTEN, number, number, detail);
    }
}
