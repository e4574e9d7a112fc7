package org.itacycle.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.itacycle.Message;

/** Tells when the holiday table needs the attention of an administrator. */
public interface CalendarWarnings {

    /** What is the matter with the table on this day; empty where all is well. */
    Optional<Message> current(LocalDate today);
}
