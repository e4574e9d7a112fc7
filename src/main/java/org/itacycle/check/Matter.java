package org.itacycle.check;

import java.util.List;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.cycle.WorkItem;
import org.itacycle.document.DocumentVersion;
import org.itacycle.drafting.Entered;

/**
 * What is about to be sent.
 *
 * @param entered what stands in the form
 * @param documents what is attached, with the reading of each
 * @param passages all texts that could be read, those of the documents and those of the form
 */
record Matter(WorkItem item, Entered entered, List<Attached> documents, List<Passage> passages) {

    /** One attached document. */
    record Attached(String place, DocumentVersion version, Reading reading) {}

    FiscalYear year() {
        return item.fiscalYear();
    }

    boolean isFormOf(String element) {
        return item.element().equals(element);
    }
}
