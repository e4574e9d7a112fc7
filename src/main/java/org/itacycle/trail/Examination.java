package org.itacycle.trail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.trail.Piece.Suspect;

/** Holds the rows of the trail against their seals and against the anchors. */
final class Examination {

    private final Rows rows;
    private final Keyring keys;
    private final Anchors anchors;

    Examination(Rows rows, Keyring keys, Anchors anchors) {
        this.rows = rows;
        this.keys = keys;
        this.anchors = anchors;
    }

    /**
     * What was found.
     *
     * @param entries how many rows there are
     * @param firstAt when the first says that it was done
     * @param lastAt when the last says so
     */
    record Verdict(long entries, Optional<Instant> firstAt, Optional<Instant> lastAt, List<Finding> findings) {}

    Verdict verdict() {
        Optional<Head> head = rows.head();
        Optional<Head> sealedHead = head.filter(keys::sealed);
        ChainWalk walk = new ChainWalk(keys, remembered(head));
        rows.forEach(walk::accept);
        List<Piece> pieces = recovered(walk, sealedHead);
        List<Finding> findings = new ArrayList<>(anchors.findings());
        findings.addAll(new Diagnosis(walk, pieces, keys, sealedHead, anchors.valid()).findings());
        findings.addAll(walk.contradictions());
        findings.addAll(new Ends(walk, pieces, keys).findings(head, anchors.valid()));
        return new Verdict(walk.rows(), walk.firstAt(), walk.last().map(Entry::at), Finding.joined(findings));
    }

    private List<Piece> recovered(ChainWalk walk, Optional<Head> sealedHead) {
        List<Suspect> suspects = walk.pieces().stream()
                .filter(Suspect.class::isInstance)
                .map(Suspect.class::cast)
                .toList();
        if (suspects.isEmpty()) {
            return walk.pieces();
        }
        Recovery recovery = new Recovery(keys, suspects, Diagnosis.missing(walk.pieces(), sealedHead, anchors.valid()));
        rows.forEach(recovery.look());
        return walk.pieces().stream()
                .map(piece -> piece instanceof Suspect suspect ? recovery.recovered(suspect) : piece)
                .toList();
    }

    private Set<Long> remembered(Optional<Head> head) {
        Set<Long> numbers = anchors.valid().stream().map(Anchor::entries).collect(Collectors.toSet());
        head.ifPresent(end -> numbers.add(end.entries()));
        return numbers;
    }
}
