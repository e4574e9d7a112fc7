package org.itacycle.reminder;

import java.util.List;

/** Which reminders a step's deadline has, read from the decision table {@code reminder-ladder}. */
public interface ReminderLadder {

    /**
     * The rungs of a step.
     *
     * @param step 1 to 13
     * @throws IllegalArgumentException where a row of the table cannot be read or two have the same name
     */
    List<Rung> rungs(int step);
}
