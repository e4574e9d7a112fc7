package org.itacycle.calendar;

/** The people who keep the calendar; accounts are another feature's knowledge. */
public interface CalendarKeepers {

    /** The name shown for an account that changed it. */
    String nameOf(String account);
}
