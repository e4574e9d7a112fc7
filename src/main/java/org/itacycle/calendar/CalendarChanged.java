package org.itacycle.calendar;

/**
 * The holidays have changed; published in the transaction that changes them, so that what follows is kept or undone
 * together with it.
 *
 * @param oldVersion of the holiday table
 * @param newVersion of the holiday table, valid from now on
 */
public record CalendarChanged(int oldVersion, int newVersion) {}
