package org.itacycle.calendar;

import java.util.List;

/** What one list of holidays has that another has not; a holiday that is worded anew counts as both. */
record HolidayDifference(List<Holiday> added, List<Holiday> removed) {

    static HolidayDifference between(List<Holiday> before, List<Holiday> after) {
        return new HolidayDifference(without(after, before), without(before, after));
    }

    boolean isNone() {
        return added.isEmpty() && removed.isEmpty();
    }

    private static List<Holiday> without(List<Holiday> these, List<Holiday> others) {
        return these.stream().filter(holiday -> !others.contains(holiday)).toList();
    }
}
