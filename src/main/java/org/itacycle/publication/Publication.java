package org.itacycle.publication;

import java.time.Instant;
import java.util.Optional;
import org.itacycle.calendar.FiscalYear;

/**
 * One version of one document for one target.
 *
 * @param key fiscal year, step, occurrence, document, version and target: planned once, however often it is asked for
 * @param occurrence the month of a monthly report, else {@code -}
 * @param location where it is at the target: an address, a path below the folder, a Message-ID, or what a person said
 * @param sha256 of the bytes that were asked to be published
 * @param proof what kind of look proved it: FETCHED, READ_BACK, ACCEPTED, RECEIVED or ATTESTED
 * @param problem in Thai, what a person has to mend; while the state is FAILED
 * @param contentAddress where the published bytes can be read again, if anywhere
 * @param foundSha256 of the bytes that were found at the target, if they could be read
 * @param remark in Thai, what could not be looked at, and why
 * @param provenBy the account on whose word the proof rests; empty where the product itself looked
 * @param reference the number or name under which a person filed it there
 * @param receipt what the receiver gave, for targets that are reached by mail
 * @param attempts how often it was brought to the target, and every failure to do so or to look there
 * @param trouble in Thai, why the last attempt failed; empty once one succeeded
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
        Optional<Instant> provenAt,
        Optional<String> contentAddress,
        Optional<String> foundSha256,
        Optional<String> remark,
        Optional<String> provenBy,
        Optional<String> reference,
        Optional<Receipt> receipt,
        int attempts,
        Optional<String> trouble) {

    /** Whether it may be seen at its target. */
    public boolean isOut() {
        return state == PublicationState.PUBLISHED
                || state == PublicationState.ACCEPTED
                || state == PublicationState.PROVEN;
    }
}
