package org.itacycle.drafting;

import org.itacycle.cycle.WorkItem;
import org.itacycle.paper.Paper;

/** Gathers the content of one paper. */
interface PaperDraft {

    /** Whether this is the paper that belongs at a file field of the task's form. */
    boolean belongsAt(WorkItem item, String field);

    /** The paper with what is known so far; what is missing stays empty. */
    Paper of(Occasion occasion);
}
