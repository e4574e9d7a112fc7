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
 * maintain. A table never changes; a change makes a new one.
 */
public final class HolidayTable {

    private static final Comparator<Holiday> BY_DATE =
            Comparator.comparing(Holiday::date).thenComparing(Holiday::kind).thenComparing(Holiday::name);

    private final List<Holiday> holidays;
    private final Set<LocalDate> days;

    /** A table of these holidays, which may come in any order. */
    public HolidayTable(Collection<Holiday> holidays) {
        this.holidays = holidays.stream().sorted(BY_DATE).toList();
        this.days = holidays.stream().map(Holiday::date).collect(Collectors.toUnmodifiableSet());
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

    /** On how many days of a Gregorian year the whole country is free; days of one agency or region do not count. */
    int nationalDays(Year year) {
        return (int) of(year).stream()
                .filter(holiday -> holiday.kind().isNational())
                .map(Holiday::date)
                .distinct()
                .count();
    }

    /**
     * Whether the table holds any national holiday of both Gregorian years that this fiscal year touches. Where it does
     * not, only weekends are free, and deadlines computed there are not to be trusted.
     */
    public boolean covers(FiscalYear year) {
        return Stream.of(year.firstDay(), year.lastDay()).allMatch(day -> nationalDays(Year.from(day)) > 0);
    }

    /** The table as it would be with these holidays, and no others, in one Gregorian year. */
    HolidayTable with(Year year, List<Holiday> holidaysOfYear) {
        List<Holiday> all = Stream.concat(
                        holidays.stream().filter(holiday -> !holiday.year().equals(year)), holidaysOfYear.stream())
                .toList();
        return new HolidayTable(all);
    }
}
