package org.itacycle.cycle;

import java.time.Instant;
import java.util.Optional;

/**
 * One move of a due date, as the record keeps it.
 *
 * @param openingId the opening of the step, see {@link StepOpening#id}
 * @param revision counts the moves of this opening from 1
 * @param overdue when the step had become overdue before the move
 * @param reason what the person said; empty where the calendar moved it
 * @param calendarVersion of the calendar at that time
 * @param by the account
 */
public record DeadlineChange(
        String openingId,
        int revision,
        Deadline from,
        Deadline to,
        Optional<Instant> overdue,
        Cause cause,
        Optional<String> reason,
        int calendarVersion,
        String by,
        Instant at) {

    /** Why a due date moved. */
    public enum Cause {
        /** A person decided so. */
        PERSON,
        /** Holidays or working hours changed. */
        CALENDAR
    }
}
