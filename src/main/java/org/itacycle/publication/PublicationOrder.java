package org.itacycle.publication;

import org.itacycle.calendar.FiscalYear;
import org.itacycle.document.DocumentVersion;

/**
 * What a target is asked to publish.
 *
 * @param publicationId the same on every attempt
 * @param key the same on every attempt; a target addressed by key holds it once
 */
record PublicationOrder(
        String publicationId,
        String key,
        FiscalYear fiscalYear,
        int step,
        String occurrence,
        DocumentVersion document) {

    PublicationOrder {
        if (!occurrence.matches("-|\\d{4}-\\d{2}")) {
            throw new IllegalArgumentException("no occurrence of a step: " + occurrence);
        }
    }
}
