package org.itacycle.calendar;

import java.util.List;

/** Tells what a change of the holidays would do to the running cycles, before anybody decides on it. */
public interface DeadlinePreview {

    /** The dates that these holidays would move, in the order of years and steps; changes nothing. */
    List<MovedDeadline> whatMoves(HolidayTable proposed);
}
