package org.itacycle.calendar;

import java.time.Instant;
import java.time.Year;
import java.util.Optional;

/**
 * One change of the calendar.
 *
 * @param version the number of the calendar that came of it
 * @param changedBy the account of the person, or the product's own
 * @param year the Gregorian year whose holidays were changed; empty for what concerns all years
 * @param note what the person noted, for example the cabinet resolution; may be empty
 */
record CalendarVersion(
        int version, Instant changedAt, String changedBy, Cause cause, Optional<Year> year, String note) {

    static final int LONGEST_NOTE = 500;

    /** What somebody did. */
    enum Cause {
        SEEDED,
        ADDED,
        CHANGED,
        REMOVED,
        IMPORTED,
        HOURS
    }
}
