package org.itacycle.calendar;

/** Which version of the holiday table is valid: each deadline remembers the one that it was counted with. */
public interface CalendarVersion {

    int current();
}
