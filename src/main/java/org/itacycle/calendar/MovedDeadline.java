package org.itacycle.calendar;

import java.time.Instant;

/**
 * A moment of open work that another holiday table moves.
 *
 * @param year the cycle it belongs to
 * @param title the step as people know it, with its month where it recurs
 * @param what which moment of the step
 * @param before as it stands now
 * @param after as it would be
 */
public record MovedDeadline(FiscalYear year, String title, What what, Instant before, Instant after) {

    /** The moments of a step that depend on the calendar. */
    public enum What {
        OPENS,
        START_BY,
        DUE
    }
}
