package org.itacycle.cycle;

import java.time.Instant;
import java.util.Optional;
import org.itacycle.calendar.FiscalYear;

/**
 * The yearly run of the procedure for one fiscal year.
 *
 * @param processInstanceId the running instance of {@code annual-cycle}
 * @param endedAt when it was completed or cancelled
 */
public record Cycle(
        String id,
        FiscalYear fiscalYear,
        String processInstanceId,
        State state,
        Instant openedAt,
        String openedBy,
        Optional<Instant> endedAt,
        Optional<String> cancelReason) {

    /** Where a cycle stands; a cancelled one stays in the record and no longer counts for its year. */
    public enum State {
        OPEN,
        COMPLETED,
        CANCELLED
    }
}
