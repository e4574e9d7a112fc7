package org.itacycle.reminder;

import java.util.Set;

/** Who may take a task that nobody holds, as its model names them. */
public interface TaskTakers {

    /**
     * The accounts and groups that a task names.
     *
     * @param accounts named one by one
     * @param groups named by their group
     */
    record Takers(Set<String> accounts, Set<String> groups) {}

    /** The takers of an open task; nobody where it is done. */
    Takers of(String taskId);
}
