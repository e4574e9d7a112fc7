package org.itacycle.calendar;

import java.time.LocalDate;
import java.util.List;
import org.itacycle.Message;

/** Warns while the calendar lacks what deadlines are computed from. */
public interface CalendarWarnings {

    /**
     * What is missing on this day; none where nothing is. From 1 October on that are holidays of the calendar years that
     * the fiscal year touches.
     */
    List<Message> current(LocalDate today);
}
