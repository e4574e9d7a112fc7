package org.itacycle.drafting;

import org.itacycle.calendar.FiscalYear;
import org.itacycle.cycle.WorkItem;

/**
 * When a paper is made: at which task, out of which content, by whom.
 *
 * @param entered what stands in the task's form
 * @param account who makes it; a memo comes from this person's work group
 */
record Occasion(WorkItem item, Entered entered, String account) {

    FiscalYear year() {
        return item.fiscalYear();
    }

    String cycle() {
        return item.cycleId();
    }
}
