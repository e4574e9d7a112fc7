package org.itacycle.calendar;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One state of the agency's holidays: cabinet days and lunar days cannot be computed, so they are data that people
 * maintain. A table never changes; a change makes a new one with the next version.
 */
public final class HolidayTable {

    /** The version of a table that the product does not keep, for example one read from a file. */
    public static final int UNKEPT = 0;

    private static final Comparator<Holiday> BY_DATE =
            Comparator.comparing(Holiday::date).thenComparing(Holiday::kind).thenComparing(Holiday::name);

    private final int version;
    private final List<Holiday> holidays;
    private final Set<LocalDate> days;
    private final Set<Year> nationalYears;

    /** A table of these holidays, which may come in any order. */
    public HolidayTable(List<Holiday> holidays) {
        this(UNKEPT, holidays);
    }

    HolidayTable(int version, Collection<Holiday> holidays) {
        this.version = version;
        this.holidays = holidays.stream().sorted(BY_DATE).toList();
        this.days = holidays.stream().map(Holiday::date).collect(Collectors.toUnmodifiableSet());
        this.nationalYears = holidays.stream()
                .filter(holiday -> holiday.kind().isNational())
                .map(Holiday::year)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads a table from CSV in UTF-8 as {@link HolidayCsv} describes it.
     *
     * @param csv the table; it is read to its end and not closed
     * @param name how a message calls the table, for example its file name
     * @throws IllegalArgumentException when rows are malformed: one message names the lines and what is wrong there
     */
    public static HolidayTable read(Reader csv, String name) {
        try {
            HolidayFile file = new HolidayCsv(HolidayKinds.CODES).read(csv);
            if (!file.problems().isEmpty()) {
                throw new IllegalArgumentException("Holiday table " + name + ": "
                        + file.problems().stream().map(LineProblem::toString).collect(Collectors.joining("; ")));
            }
            return new HolidayTable(file.holidays());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the holiday table " + name, e);
        }
    }

    /** The number of this state, from 1 on; {@link #UNKEPT} where the product does not keep it. */
    public int version() {
        return version;
    }

    /** Every holiday, by date. */
    public List<Holiday> holidays() {
        return holidays;
    }

    /** The holidays of one Gregorian year, by date. */
    public List<Holiday> of(Year year) {
        return holidays.stream().filter(holiday -> holiday.year().equals(year)).toList();
    }

    /** The Gregorian years in which the table has any day, in order. */
    public Set<Year> years() {
        return holidays.stream().map(Holiday::year).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the table names this day. A weekend that is no holiday is not in it. */
    public boolean isHoliday(LocalDate day) {
        return days.contains(day);
    }

    /** Why this day is free; empty where the table does not name it. */
    public Optional<Holiday> on(LocalDate day) {
        return holidays.stream().filter(holiday -> holiday.date().equals(day)).findFirst();
    }

    /**
     * Whether the table holds any national holiday of this Gregorian year; days of one agency or region do not make a
     * year. Where it does not cover a year, only weekends are free, and deadlines computed there are not to be trusted.
     */
    public boolean covers(int gregorianYear) {
        return nationalYears.contains(Year.of(gregorianYear));
    }

    /** Whether the table covers both Gregorian years that this fiscal year touches. */
    public boolean covers(FiscalYear year) {
        return missing(year).isEmpty();
    }

    /** The Gregorian years that this fiscal year touches and the table does not cover, in order. */
    public List<Year> missing(FiscalYear year) {
        return Stream.of(year.firstDay().getYear(), year.lastDay().getYear())
                .filter(touched -> !covers(touched))
                .map(Year::of)
                .toList();
    }

    /** The table as it would be with these holidays, and no others, in one Gregorian year: the next version. */
    HolidayTable with(Year year, List<Holiday> holidaysOfYear) {
        List<Holiday> all = Stream.concat(
                        holidays.stream().filter(holiday -> !holiday.year().equals(year)), holidaysOfYear.stream())
                .toList();
        return new HolidayTable(version + 1, all);
    }
}
