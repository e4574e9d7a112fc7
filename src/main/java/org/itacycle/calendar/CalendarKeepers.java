package org.itacycle.calendar;

import java.util.Collection;

/** Who keeps the holiday table; accounts and roles are another feature's knowledge. */
public interface CalendarKeepers {

    /** Whether somebody with these groups may change the table. */
    boolean mayChange(Collection<String> groups);

    /** The name shown for an account that changed it. */
    String nameOf(String account);
}
