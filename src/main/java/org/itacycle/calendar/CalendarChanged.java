package org.itacycle.calendar;

/**
 * The holiday table has changed. Published within the transaction of the change, so that a plain
 * {@code @EventListener} recomputes what depends on it together with the change or not at all; the calendar already
 * answers from the new table.
 *
 * @param oldVersion the table before, still to be had from {@link HolidayRegister#at}
 * @param newVersion the table from now on
 * @param changedBy the account of the person who changed it
 */
public record CalendarChanged(int oldVersion, int newVersion, String changedBy) {}
