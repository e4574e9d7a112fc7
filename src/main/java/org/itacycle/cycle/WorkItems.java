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

    /** The accounts that may take this task, from its candidate users and groups, deputies included. */
    Set<String> candidates(String taskId);

    /** The groups that the task is offered to, as people call them; empty where it was given to one person. */
    default List<String> offeredTo(String taskId) {
        return List.of();
    }

    /**
     * Whether this account may work on the task: it holds it, or nobody does and it is a candidate. Whoever acts for
     * somebody by deputyship is a candidate where that person is, and works on what that person holds; whoever is
     * deputised works on what the deputy holds in his place.
     */
    boolean mayWork(String taskId, String account);

    /** The account in whose place this one works on the task; empty where it does so in its own right. */
    default Optional<String> inWhosePlace(String taskId, String account) {
        return Optional.empty();
    }

    /** Whether this account may read the task: it may work on it or works in its cycle. */
    boolean mayRead(String taskId, String account);
}
