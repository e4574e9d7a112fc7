package org.itacycle.form;

import java.util.Map;
import org.itacycle.cycle.WorkItem;

/** Further things to read beside a form; each feature may bring its own. */
public interface FormBackground {

    /**
     * What to show for this task, by name; empty where this feature has nothing to add. Values become JSON and are shown
     * to everybody who may read the task.
     */
    Map<String, Object> of(WorkItem item);
}
