package org.itacycle.drafting;

import java.util.Optional;
import java.util.Set;
import org.itacycle.calendar.FiscalYear;

/** Which codes the assessment items of a year have; they are numbered anew nearly every year (domain.md B.2). */
public interface ItemCodes {

    /**
     * The codes of a year's catalogue, written O1, O2 and so on.
     *
     * @return empty where the catalogue of that year is not known
     */
    Optional<Set<String>> of(FiscalYear year);
}
