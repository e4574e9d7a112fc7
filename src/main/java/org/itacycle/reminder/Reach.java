package org.itacycle.reminder;

/** How far up a rung of the ladder reaches; each includes those below it. */
public enum Reach {
    /** The holder of the task, or everybody who may take it. */
    HOLDER,
    /** The head of group as well. */
    HEAD,
    /** The director as well. */
    DIRECTOR;

    boolean includes(Reach other) {
        return compareTo(other) >= 0;
    }
}
