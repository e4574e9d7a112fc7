package org.itacycle.calendar;

import java.util.List;

/**
 * What was read from a file of holidays.
 *
 * @param holidays what could be read, in the order of the file
 * @param problems everything that is wrong with it; a file with any of them is not used
 */
record HolidayFile(List<Holiday> holidays, List<LineProblem> problems) {

    HolidayFile {
        holidays = List.copyOf(holidays);
        problems = List.copyOf(problems);
    }
}
