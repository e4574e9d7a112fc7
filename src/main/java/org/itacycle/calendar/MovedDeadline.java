package org.itacycle.calendar;

import java.time.Instant;

/**
 * A date of a running cycle that a change of the holidays moves.
 *
 * @param step 1 to 13
 * @param occurrence the reported month of a monthly report ({@code 2023-01}), else {@code -}
 * @param oldDue when it was
 * @param newDue when it is going to be
 * @param fiscalYear the cycle's year
 * @param title the step's number and wording for that year
 * @param what which of the step's dates moves
 */
public record MovedDeadline(
        int step, String occurrence, Instant oldDue, Instant newDue, FiscalYear fiscalYear, String title, What what) {

    /** The dates of a step that follow the calendar. */
    public enum What {
        /** When an open step has to be done. */
        DUE,
        /** When a step opens that waits for its date. */
        OPENING
    }
}
