package org.itacycle.form;

import org.itacycle.cycle.WorkItem;

/** Looks at a form that keeps its contract before it is taken, for example at the documents that go with it. */
public interface FormInspection {

    /**
     * Lets the form pass, or not.
     *
     * @param values checked and normalised
     * @param account who sends it
     * @throws org.itacycle.Refusal INVALID with what to mend at each field
     */
    void inspect(WorkItem item, FormValues values, String account);
}
