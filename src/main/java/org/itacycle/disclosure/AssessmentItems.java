package org.itacycle.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itacycle.calendar.FiscalYear;

/** What is assessed in a fiscal year, for this agency's type; codes are understood however people write them. */
public interface AssessmentItems {

    /** All codes of a year as {@code O42}; empty where the year's list is not known, or not known to be complete. */
    Optional<Set<String>> codes(FiscalYear year);

    /** The item with this code in this year; empty where the year's list does not have it. */
    Optional<AssessmentItem> withCode(FiscalYear year, String written);

    /** The requirement with this key as this year words it, without a code where the year's is not known. */
    Optional<AssessmentItem> withKey(FiscalYear year, String key);

    /** The year's own list as far as it is known, in its order; empty where nothing of it is. */
    List<AssessmentItem> known(FiscalYear year);

    /** The requirement that a published document answers, as this year words it. */
    Optional<AssessmentItem> answeredBy(FiscalYear year, DocumentPlace place);
}
