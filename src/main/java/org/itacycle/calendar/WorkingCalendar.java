package org.itacycle.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Supplier;

/**
 * Counts in the agency's working time: working days are neither weekend nor holiday, and only working hours pass. Days
 * and times are those of the zone of Thailand. Holidays and hours may change while the product runs; each answer is
 * computed from the calendar as it is at that moment.
 *
 * <p>The end of a working stretch and the start of the next are the same moment of work. {@link #add} answers with the
 * end (16:30 rather than 08:30 of the next working day, 12:00 rather than 13:00), because it tells when something is
 * done; {@link #subtract} answers with the start, because it tells when to begin.
 */
public final class WorkingCalendar {

    /** The version of a calendar that the product does not keep. */
    public static final int UNKEPT = 0;

    private final Supplier<WorkingDays> days;

    /** A calendar that keeps to one state and has no version. */
    public WorkingCalendar(WorkingHours hours, HolidayTable holidays) {
        this(new WorkingDays(UNKEPT, hours, holidays));
    }

    /** A calendar that keeps to one state. */
    WorkingCalendar(WorkingDays state) {
        this(() -> state);
    }

    /** A calendar that asks for its state anew for each answer. */
    WorkingCalendar(Supplier<WorkingDays> days) {
        this.days = days;
    }

    /**
     * This calendar as it is now, whatever changes later: for several answers that have to agree with each other.
     */
    public WorkingCalendar asItIsNow() {
        return new WorkingCalendar(days.get());
    }

    /** The number of the state that the next answer would use, which explains a computed date; from 1 on. */
    public int version() {
        return days.get().version();
    }

    public HolidayTable holidays() {
        return days.get().holidays();
    }

    public WorkingHours hours() {
        return days.get().hours();
    }

    /** Whether the agency works on this day: neither weekend nor holiday. */
    public boolean isWorkingDay(LocalDate day) {
        return days.get().isWorkingDay(day);
    }

    /** Whether somebody works at this moment; the first and the last moment of a working stretch count as work. */
    public boolean isWorkingTime(Instant instant) {
        return days.get().isWorkingTime(instant);
    }

    /** The first working day of a month. */
    public LocalDate firstWorkingDay(YearMonth month) {
        return days.get().firstWorkingDay(month);
    }

    /** The last working day that is strictly before this day. */
    public LocalDate lastWorkingDayBefore(LocalDate day) {
        return days.get().lastWorkingDayBefore(day);
    }

    /** The first working day that is strictly after this day. */
    public LocalDate nextWorkingDay(LocalDate day) {
        return days.get().nextWorkingDay(day);
    }

    /** This day if it is a working day, else the last one before it. */
    public LocalDate workingDayOnOrBefore(LocalDate day) {
        return days.get().workingDayOnOrBefore(day);
    }

    /** This day if it is a working day, else the first one after it. */
    public LocalDate workingDayOnOrAfter(LocalDate day) {
        return days.get().workingDayOnOrAfter(day);
    }

    /** When working hours begin on this day, also where it is no working day. */
    public Instant startOfDay(LocalDate day) {
        return days.get().startOfDay(day);
    }

    /** When working hours end on this day, also where it is no working day: the moment at which a day's deadline passes. */
    public Instant endOfDay(LocalDate day) {
        return days.get().endOfDay(day);
    }

    /**
     * When work of this effort is done that begins now. A start outside working time counts from the next moment of
     * work; one day is the working time of a full working day.
     *
     * @return a moment of working time, never before {@code from}
     */
    public Instant add(Instant from, Effort effort) {
        return days.get().add(from, effort);
    }

    /**
     * When work of this effort has to begin to be done by then. An end outside working time counts from the last moment
     * of work before it; one day is the working time of a full working day.
     *
     * @return a moment of working time, never after {@code until}
     */
    public Instant subtract(Instant until, Effort effort) {
        return days.get().subtract(until, effort);
    }

    /**
     * How much working time lies between two moments, whether or not they lie in working time.
     *
     * @throws IllegalArgumentException when {@code until} is before {@code from}
     */
    public Duration timeBetween(Instant from, Instant until) {
        return days.get().timeBetween(from, until);
    }

    /**
     * The same as full working days, hours and minutes; what is left below a minute is dropped. Added to {@code from}
     * it gives {@code until} again where that is a moment of work and full minutes lie between.
     *
     * @throws IllegalArgumentException when {@code until} is before {@code from}
     */
    public Effort effortBetween(Instant from, Instant until) {
        return days.get().effortBetween(from, until);
    }
}
