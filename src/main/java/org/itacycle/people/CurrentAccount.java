package org.itacycle.people;

import java.util.Optional;

/** Who is acting in this thread. */
public interface CurrentAccount {

    /** The account that stands for the product itself: timers, jobs and the start. */
    String SYSTEM = "system";

    /** The person who asked for what runs now; empty in jobs and at start. */
    Optional<String> person();

    /** The person, or {@link #SYSTEM}. */
    default String idOrSystem() {
        return person().orElse(SYSTEM);
    }
}
