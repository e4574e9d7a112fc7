package org.itacycle.form;

import org.itacycle.cycle.WorkItem;

/** What else is recorded, in the same transaction, when a person completes a certain task. */
public interface FormConsequence {

    /** The id of the user task in its model. */
    boolean concerns(String element);

    /**
     * Runs after the form was accepted and before the task is completed.
     *
     * @param account who completes the task
     */
    void record(WorkItem item, FormValues values, String account);
}
