package org.itacycle.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A day on which government offices are closed although it may be no weekend.
 *
 * @param name as it is announced, in Thai
 */
public record Holiday(LocalDate date, Kind kind, String name) {

    /** By whose decision the day is free. */
    public enum Kind {
        /** On the yearly list. */
        ANNUAL,
        /** Replaces a yearly holiday that fell on a weekend. */
        SUBSTITUTE,
        /** Added by the cabinet for one year. */
        SPECIAL,
        /** A substitute that the cabinet put on another day. */
        MOVED,
        /** Free in one region only. */
        REGIONAL;

        static Optional<Kind> named(String text) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst();
        }
    }
}
