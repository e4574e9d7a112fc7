package org.itacycle.trail;

import java.time.LocalDate;
import java.util.Optional;
import org.itacycle.calendar.FiscalYear;

/**
 * Which entries somebody wants to see.
 *
 * @param year what concerns the cycle of this fiscal year
 * @param step what concerns this step
 * @param account what this account did, or what was done in its place
 * @param from what was done on this day in Thailand or later
 * @param to what was done on this day in Thailand or earlier
 */
record TrailFilter(
        Optional<FiscalYear> year,
        Optional<Integer> step,
        Optional<String> account,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    static final TrailFilter ALL =
            new TrailFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
