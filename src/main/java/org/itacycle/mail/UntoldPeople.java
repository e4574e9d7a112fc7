package org.itacycle.mail;

import java.time.Instant;
import java.util.List;

/** The people whom no reminder reaches because they have no mail address. */
public interface UntoldPeople {

    /**
     * Somebody who is not told.
     *
     * @param name as it is shown on screens
     * @param notices how many reminders wait for an address
     * @param since when the oldest of them should have been told
     */
    record Untold(String name, int notices, Instant since) {}

    /** Everybody, the one who waits longest first. */
    List<Untold> now();
}
