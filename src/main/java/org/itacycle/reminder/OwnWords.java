package org.itacycle.reminder;

import org.itacycle.cycle.WorkItem;

/** Tells of tasks of a certain kind in words of its own, where the usual mail about new work would not say enough. */
public interface OwnWords {

    /** Whether it tells of this task. */
    boolean concern(WorkItem item);

    /**
     * Tells one reader, by a mail whose key names the matter, so that repeating it changes nothing.
     *
     * @param recipient the account, or the group that has a mailbox, as it stands in keys
     */
    void tell(WorkItem item, String recipient, String address);
}
