package org.itacycle.calendar;

import java.util.List;

/** Tells before a change of the calendar which open deadlines and waiting openings it would move. */
public interface DeadlinePreview {

    /**
     * What would move; nothing is changed.
     *
     * @param proposed the whole calendar as it would be
     * @return in the order in which people should read it; empty where nothing moves
     */
    List<MovedDeadline> whatMoves(WorkingCalendar proposed);
}
