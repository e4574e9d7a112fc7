package org.itacycle.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Supplier;

/**
 * Counts in the agency's working time: working days are neither weekend nor holiday, and only working hours pass. Days
 * and times are those of the zone of Thailand. The holiday table may change while the product runs; each answer is
 * computed from the table as it is at that moment.
 *
 * <p>The end of a working stretch and the start of the next are the same moment of work. {@link #add} answers with the
 * end (16:30 rather than 08:30 of the next working day, 12:00 rather than 13:00), because it tells when something is
 * done; {@link #subtract} answers with the start, because it tells when to begin.
 */
public final class WorkingCalendar {

    private final WorkingHours hours;
    private final Supplier<HolidayTable> holidays;

    /** A calendar that keeps to one holiday table. */
    public WorkingCalendar(WorkingHours hours, HolidayTable holidays) {
        this(hours, () -> holidays);
    }

    /** A calendar that asks for the holiday table anew for each answer. */
    WorkingCalendar(WorkingHours hours, Supplier<HolidayTable> holidays) {
        this.hours = hours;
        this.holidays = holidays;
    }

    /** The holiday table that the next answer would use; its version explains a computed date. */
    public HolidayTable holidays() {
        return holidays.get();
    }

    /**
     * The same working hours with another holiday table, for example a proposed one; or with {@link #holidays()} where
     * several answers have to agree with each other although the table may change meanwhile.
     */
    public WorkingCalendar with(HolidayTable table) {
        return new WorkingCalendar(hours, table);
    }

    public WorkingHours hours() {
        return hours;
    }

    /** Whether the agency works on this day: neither weekend nor holiday. */
    public boolean isWorkingDay(LocalDate day) {
        return days().isWorkingDay(day);
    }

    /** Whether somebody works at this moment; the first and the last moment of a working stretch count as work. */
    public boolean isWorkingTime(Instant instant) {
        return days().isWorkingTime(instant);
    }

    /** The first working day of a month. */
    public LocalDate firstWorkingDay(YearMonth month) {
        return days().firstWorkingDay(month);
    }

    /** The last working day that is strictly before this day. */
    public LocalDate lastWorkingDayBefore(LocalDate day) {
        return days().lastWorkingDayBefore(day);
    }

    /** The first working day that is strictly after this day. */
    public LocalDate nextWorkingDay(LocalDate day) {
        return days().nextWorkingDay(day);
    }

    /** This day if it is a working day, else the last one before it. */
    public LocalDate workingDayOnOrBefore(LocalDate day) {
        return days().workingDayOnOrBefore(day);
    }

    /** This day if it is a working day, else the first one after it. */
    public LocalDate workingDayOnOrAfter(LocalDate day) {
        return days().workingDayOnOrAfter(day);
    }

    /** When working hours begin on this day, also where it is no working day. */
    public Instant startOfDay(LocalDate day) {
        return days().startOfDay(day);
    }

    /** When working hours end on this day, also where it is no working day: the moment at which a day's deadline passes. */
    public Instant endOfDay(LocalDate day) {
        return days().endOfDay(day);
    }

    /**
     * When work of this effort is done that begins now. A start outside working time counts from the next moment of
     * work; one day is the working time of a full working day.
     *
     * @return a moment of working time, never before {@code from}
     */
    public Instant add(Instant from, Effort effort) {
        return days().add(from, effort);
    }

    /**
     * When work of this effort has to begin to be done by then. An end outside working time counts from the last moment
     * of work before it; one day is the working time of a full working day.
     *
     * @return a moment of working time, never after {@code until}
     */
    public Instant subtract(Instant until, Effort effort) {
        return days().subtract(until, effort);
    }

    /**
     * How much working time lies between two moments, whether or not they lie in working time.
     *
     * @throws IllegalArgumentException when {@code until} is before {@code from}
     */
    public Duration timeBetween(Instant from, Instant until) {
        return days().timeBetween(from, until);
    }

    /**
     * The same as full working days, hours and minutes; what is left below a minute is dropped. Added to {@code from}
     * it gives {@code until} again where that is a moment of work and full minutes lie between.
     *
     * @throws IllegalArgumentException when {@code until} is before {@code from}
     */
    public Effort effortBetween(Instant from, Instant until) {
        return days().effortBetween(from, until);
    }

    private WorkingDays days() {
        return new WorkingDays(hours, holidays.get());
    }
}
