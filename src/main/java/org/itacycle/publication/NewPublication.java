package org.itacycle.publication;

import java.time.Instant;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.document.DocumentVersion;

/**
 * A publication to be planned.
 *
 * @param requestedBy the account on whose word it is published
 */
record NewPublication(
        String id,
        String cycleId,
        FiscalYear fiscalYear,
        int step,
        String occurrence,
        DocumentVersion document,
        Target target,
        String requestedBy,
        Instant requestedAt) {

    String key() {
        return "%s/%d/%s/%s/v%d/%s"
                .formatted(fiscalYear, step, occurrence, document.documentId(), document.version(), target);
    }
}
