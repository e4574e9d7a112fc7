package org.itacycle.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.regex.Pattern;

/**
 * A day on which the agency is closed although it may be no weekend.
 *
 * @param name as it is announced, in Thai
 * @param source who decided it or where it was read, for example the cabinet resolution; empty where nobody noted it
 */
public record Holiday(LocalDate date, Kind kind, String name, String source) {

    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    /** Name and source become one line each. */
    public Holiday {
        name = oneLine(name);
        source = oneLine(source);
    }

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
        REGIONAL,
        /** An extra day of this agency alone. */
        AGENCY;

        /** Whether the day is on the list that the government announces for the whole country. */
        public boolean isNational() {
            return this != REGIONAL && this != AGENCY;
        }
    }

    /** A holiday whose source nobody noted. */
    public Holiday(LocalDate date, Kind kind, String name) {
        this(date, kind, name, "");
    }

    /** The Gregorian year it lies in. */
    public Year year() {
        return Year.from(date);
    }

    private static String oneLine(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }
}
