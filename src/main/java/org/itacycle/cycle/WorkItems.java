package org.itacycle.cycle;

import java.util.Optional;

/** The open tasks of all cycles, as the rest of the product sees them. */
public interface WorkItems {

    /** The open task with this id; empty when there is none or it is done. */
    Optional<WorkItem> find(String taskId);

    /** Whether this account may work on the task: it holds it, or nobody does and it is a candidate. */
    boolean mayWork(String taskId, String account);

    /** Whether this account may read the task: it may work on it or takes part in the procedure. */
    boolean mayRead(String taskId, String account);
}
