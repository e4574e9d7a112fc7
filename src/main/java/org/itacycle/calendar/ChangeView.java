package org.itacycle.calendar;

import java.util.List;
import java.util.Optional;

/**
 * A change of the calendar as the page shows it.
 *
 * @param added the holidays it brought; empty for the first table, which brought too many to list
 * @param holidays how many it brought
 * @param hours the working hours it brought
 */
record ChangeView(
        int version,
        String when,
        String who,
        CalendarVersion.Cause cause,
        String note,
        List<CalendarYearView.Row> added,
        List<CalendarYearView.Row> removed,
        int holidays,
        Optional<HoursView> hours) {}
