package org.itacycle.disclosure;

import java.util.Optional;
import java.util.Set;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.drafting.ItemCodes;
import org.springframework.stereotype.Component;

/** Tells the checks of documents which codes a year has, where its list is complete. */
@Component
class CodesOfYear implements ItemCodes {

    private final AssessmentItems items;

    CodesOfYear(AssessmentItems items) {
        this.items = items;
    }

    @Override
    public Optional<Set<String>> of(FiscalYear year) {
        return items.codes(year);
    }
}
