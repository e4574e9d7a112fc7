package org.itacycle.calendar;

import java.time.Year;
import java.util.List;

/**
 * What the holidays of one Gregorian year are to be, and for what reason.
 *
 * @param base the version of the table that the person saw; a table that changed meanwhile refuses the proposal
 * @param note what the person noted, for example the cabinet resolution; may be empty
 */
record HolidayProposal(int base, CalendarVersion.Cause cause, Year year, List<Holiday> holidays, String note) {

    HolidayProposal {
        holidays = List.copyOf(holidays);
    }
}
