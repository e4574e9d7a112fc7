package org.itacycle.cycle;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The open tasks of all cycles, as the rest of the product sees them. */
public interface WorkItems {

    /** The open task with this id; empty when there is none or it is done. */
    Optional<WorkItem> find(String taskId);

    /**
     * The open tasks by which the steps of a cycle go on, those of called models included, oldest first. Tasks beside
     * the steps are not among them.
     */
    List<WorkItem> openOf(String cycleId);

    /** The open tasks about a cycle that belong to no open step: what the daily watch of publications found. */
    List<WorkItem> besideSteps(String cycleId);

    /** The accounts that may take this task, from its candidate users and groups. */
    Set<String> candidates(String taskId);

    /** Whether this account may work on the task: it holds it, or nobody does and it is a candidate. */
    boolean mayWork(String taskId, String account);

    /** Whether this account may read the task: it may work on it or works in its cycle. */
    boolean mayRead(String taskId, String account);
}
