package org.itacycle.calendar;

/**
 * Holidays or working hours have changed. Published within the transaction of the change, so that a plain
 * {@code @EventListener} recomputes what depends on it together with the change or not at all; the calendar already
 * answers from the new state.
 *
 * @param oldVersion the calendar before, still to be had from {@link CalendarRegister#at}
 * @param newVersion the calendar from now on
 * @param changedBy the account of the person who changed it
 */
public record CalendarChanged(int oldVersion, int newVersion, String changedBy) {}
