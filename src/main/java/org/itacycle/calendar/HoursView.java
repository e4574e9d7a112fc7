package org.itacycle.calendar;

import java.util.List;

/**
 * Working hours as the page shows them.
 *
 * @param perDay the working time of a day, in words
 * @param weekend the weekly days off, from Monday on
 */
record HoursView(WorkingHours times, String perDay, List<String> weekend) {}
