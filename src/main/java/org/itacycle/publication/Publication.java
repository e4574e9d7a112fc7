package org.itacycle.publication;

import java.time.Instant;
import java.util.Optional;
import org.itacycle.calendar.FiscalYear;

/**
 * One version of one document for one target.
 *
 * @param key fiscal year, step, occurrence, document, version and target: planned once, however often it is asked for
 * @param occurrence the month of a monthly report, else {@code -}
 * @param location where it is at the target: an address, a path below the DOC folder, a Message-ID
 * @param sha256 of the bytes that were asked to be published
 * @param proof what kind of look proved it
 * @param problem in Thai, what a person has to mend; while the state is FAILED
 */
public record Publication(
        String id,
        String key,
        String cycleId,
        FiscalYear fiscalYear,
        int step,
        String occurrence,
        String documentVersionId,
        Target target,
        PublicationState state,
        Optional<String> location,
        String sha256,
        Optional<String> proof,
        Optional<String> problem,
        String requestedBy,
        Instant requestedAt,
        Optional<Instant> publishedAt,
        Optional<Instant> provenAt) {

    /** Whether it may be seen at its target. */
    public boolean isOut() {
        return state == PublicationState.PUBLISHED || state == PublicationState.PROVEN;
    }
}
