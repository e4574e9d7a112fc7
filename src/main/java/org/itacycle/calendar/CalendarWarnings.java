package org.itacycle.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.itacycle.Message;

/** Warns while the calendar lacks what deadlines are computed from. */
public interface CalendarWarnings {

    /**
     * What is missing on this day; empty where nothing is. From 1 October on that is the holidays of a calendar year
     * that the fiscal year touches.
     */
    Optional<Message> current(LocalDate today);
}
