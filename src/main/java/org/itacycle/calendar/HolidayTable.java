package org.itacycle.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The holidays of the agency: cabinet days and lunar days cannot be computed, so they are data that people maintain.
 *
 * <p>The table is CSV in UTF-8 with the columns {@code date,kind,name}; empty lines and lines that begin with {@code #}
 * are notes. A name may contain commas.
 */
public final class HolidayTable {

    private final List<Holiday> holidays;
    private final Set<LocalDate> days;
    private final Set<Integer> years;

    /** A table of these holidays, which may come in any order. */
    public HolidayTable(List<Holiday> holidays) {
        this.holidays = List.copyOf(holidays);
        this.days = holidays.stream().map(Holiday::date).collect(Collectors.toUnmodifiableSet());
        this.years = days.stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads a table.
     *
     * @param csv the table; it is read to its end and not closed
     * @param name how a message calls the table, for example its file name
     * @throws IllegalArgumentException when rows are malformed: one message names the lines and what is wrong there
     */
    public static HolidayTable read(Reader csv, String name) {
        try {
            return new HolidayTable(new HolidayCsv(name).read(new BufferedReader(csv)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the holiday table " + name, e);
        }
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
     * Whether the table holds any day of this Gregorian year. For a year it does not cover, only weekends are free, and
     * deadlines computed there are not to be trusted.
     */
    public boolean covers(int gregorianYear) {
        return years.contains(gregorianYear);
    }

    /** Whether the table covers both Gregorian years that this fiscal year touches. */
    public boolean covers(FiscalYear year) {
        return covers(year.firstDay().getYear()) && covers(year.lastDay().getYear());
    }
}
