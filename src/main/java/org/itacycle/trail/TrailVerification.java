package org.itacycle.trail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.trail.Piece.Suspect;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds the trail against its seals and against the anchors; changes nothing. */
@Component
class TrailVerification {

    private final TrailReader reader;
    private final TransactionTemplate transaction;

    TrailVerification(TrailReader reader, PlatformTransactionManager transactionManager) {
        this.reader = reader;
        this.transaction = new TransactionTemplate(transactionManager);
        this.transaction.setReadOnly(true);
        // One state of the table, however many entries come meanwhile.
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * What was found.
     *
     * @param entries how many rows there are
     * @param firstAt when the first says that it was done
     * @param lastAt when the last says so
     */
    record Verdict(long entries, Optional<Instant> firstAt, Optional<Instant> lastAt, List<Finding> findings) {

        boolean isIntact() {
            return findings.isEmpty();
        }
    }

    Verdict verify(Keyring keys, Anchors anchors) {
        return transaction.execute(status -> walk(keys, anchors));
    }

    private Verdict walk(Keyring keys, Anchors anchors) {
        Optional<Head> head = reader.head();
        ChainWalk walk = new ChainWalk(keys, remembered(head, anchors.valid()));
        reader.forEach(walk::accept);
        List<Finding> findings = new ArrayList<>(anchors.findings());
        Optional<Head> sealedHead = head.filter(keys::sealed);
        List<Piece> pieces = recovered(walk, keys, sealedHead, anchors.valid());
        findings.addAll(new Diagnosis(walk, pieces, keys, sealedHead, anchors.valid()).findings());
        findings.addAll(walk.contradictions());
        findings.addAll(new Ends(walk, pieces, keys).findings(head, anchors.valid()));
        return new Verdict(walk.rows(), walk.firstAt(), walk.last().map(Entry::at), Finding.joined(findings));
    }

    private List<Piece> recovered(ChainWalk walk, Keyring keys, Optional<Head> sealedHead, List<Anchor> anchors) {
        List<Suspect> suspects = walk.pieces().stream()
                .filter(Suspect.class::isInstance)
                .map(Suspect.class::cast)
                .toList();
        if (suspects.isEmpty()) {
            return walk.pieces();
        }
        Recovery recovery = new Recovery(keys, suspects, Diagnosis.missing(walk.pieces(), sealedHead, anchors));
        reader.forEach(recovery.look());
        return walk.pieces().stream()
                .map(piece -> piece instanceof Suspect suspect ? recovery.recovered(suspect) : piece)
                .toList();
    }

    private static Set<Long> remembered(Optional<Head> head, List<Anchor> anchors) {
        Set<Long> numbers = anchors.stream().map(Anchor::entries).collect(Collectors.toSet());
        head.ifPresent(end -> numbers.add(end.entries()));
        return numbers;
    }
}
