package org.itacycle.cycle;

import org.itacycle.calendar.FiscalYear;

/** What the printed standard calls its steps. */
public interface StepTitles {

    /**
     * The step's number and wording for a fiscal year, as in the model.
     *
     * @param step 1 to 13
     */
    String title(int step, FiscalYear year);
}
