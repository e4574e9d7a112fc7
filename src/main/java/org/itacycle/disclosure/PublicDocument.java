package org.itacycle.disclosure;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.document.DocumentKind;

/**
 * A published document with all its published versions.
 *
 * @param name its part of the address, the same over all versions
 * @param step the step that published it
 * @param month the reported month of a monthly report
 * @param versions newest first, at least one
 */
record PublicDocument(
        String name, DocumentKind kind, int step, Optional<YearMonth> month, List<PublicVersion> versions) {

    PublicDocument {
        versions = List.copyOf(versions);
    }

    public PublicVersion newest() {
        return versions.get(0);
    }

    public List<PublicVersion> earlier() {
        return versions.subList(1, versions.size());
    }

    public String monthText() {
        return month.map(ThaiDates::month).orElse("");
    }
}
