package org.itacycle.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** By which day a step had to publish. */
interface DueDays {

    /**
     * The due day of the round in which something was published.
     *
     * @param occurrence the month of a monthly report, else {@code -}
     * @return empty where the step has no record
     */
    Optional<LocalDate> dueDay(String cycleId, int step, String occurrence, Instant publishedAt);
}
