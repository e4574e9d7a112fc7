package org.itacycle.cycle;

import java.time.Instant;
import java.util.List;

/** The clocks that run in the engine for the steps of a cycle. */
public interface Clocks {

    /**
     * Sets the due time of an open step wherever the engine keeps it: the clock that makes it overdue, the tasks in
     * people's lists, and what later tasks of the step inherit. A clock that has already fired runs anew; a time that
     * lies in the past makes it fire at once.
     *
     * @throws org.itacycle.Refusal where the step ends or its clock fires at this very moment
     */
    void set(Cycle cycle, int step, String occurrence, Instant due);

    /** The steps of a cycle that wait for their date, in the order of their opening. */
    List<WaitingStep> waiting(Cycle cycle);

    /** Lets every date that a cycle waits for be counted again: openings of steps and the watch over their start. */
    void recount(Cycle cycle);

    /** A step that opens by itself on a date. */
    record WaitingStep(int step, String occurrence, Instant opensAt) {}
}
