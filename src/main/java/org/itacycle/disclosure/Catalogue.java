package org.itacycle.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.itacycle.calendar.FiscalYear;

/**
 * The list of assessment items of one fiscal year and one type of agency.
 *
 * @param year empty for what holds in every year that says nothing else
 * @param agencyType as in {@code ita.assessment.agency-type}
 * @param version counts the imports, from 1
 * @param complete whether it has every code of its year
 * @param source where the list was read
 */
record Catalogue(
        Optional<FiscalYear> year,
        String agencyType,
        int version,
        boolean complete,
        String source,
        String madeBy,
        Instant madeAt,
        List<AssessmentItem> items) {

    Catalogue {
        items = List.copyOf(items);
    }

    Optional<AssessmentItem> withKey(String key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst();
    }

    Optional<AssessmentItem> withCode(ItemCode code) {
        return items.stream()
                .filter(item -> item.code().filter(code::equals).isPresent())
                .findFirst();
    }

    Optional<AssessmentItem> answeredBy(DocumentPlace place) {
        return items.stream().filter(item -> item.documents().contains(place)).findFirst();
    }
}
