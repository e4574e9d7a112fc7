package org.itacycle.simulation;

import java.time.Instant;
import java.util.Optional;

/** The time of a simulation: it stands still until it is moved, and nothing runs by itself. */
public interface VirtualTime {

    /** The setting that says at which moment (ISO, in UTC) a simulation begins. */
    String BEGINS_AT = "ita.simulation.begins-at";

    Instant now();

    /** @throws IllegalArgumentException where the moment has passed */
    void moveTo(Instant moment);

    /**
     * Runs one job that waits for no moment: it follows from what has just happened.
     *
     * @return whether there was one
     */
    boolean runFollowingJob();

    /**
     * Runs the timer that has been due longest.
     *
     * @return whether one was due
     */
    boolean runDueTimer();

    /** When the next timer is due. */
    Optional<Instant> nextTimer();

    /** From now on no job of this process runs. */
    void leaveOut(String processKey);
}
