package org.itacycle.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Counts in the agency's working time: working days are neither weekend nor holiday, and only working hours pass. Days
 * and times are those of the zone of Thailand.
 *
 * <p>The end of a working stretch and the start of the next are the same moment of work. {@link #add} answers with the
 * end (16:30 rather than 08:30 of the next working day, 12:00 rather than 13:00), because it tells when something is
 * done; {@link #subtract} answers with the start, because it tells when to begin.
 */
public final class WorkingCalendar {

    private final WorkingHours hours;
    private final HolidayTable holidays;

    public WorkingCalendar(WorkingHours hours, HolidayTable holidays) {
        this.hours = hours;
        this.holidays = holidays;
    }

    /** Whether the agency works on this day: neither weekend nor holiday. */
    public boolean isWorkingDay(LocalDate day) {
        return !hours.weekend().contains(day.getDayOfWeek()) && !holidays.isHoliday(day);
    }

    /** The holiday that a day is; empty on working days and on plain weekends. */
    public Optional<Holiday> holidayOn(LocalDate day) {
        return holidays.on(day);
    }

    /** Whether somebody works at this moment; the first and the last moment of a working stretch count as work. */
    public boolean isWorkingTime(Instant instant) {
        LocalDateTime local = local(instant);
        return isWorkingDay(local.toLocalDate()) && hours.includes(local.toLocalTime());
    }

    /** The first working day of a month. */
    public LocalDate firstWorkingDay(YearMonth month) {
        return workingDayOnOrAfter(month.atDay(1));
    }

    /** The last working day that is strictly before this day. */
    public LocalDate lastWorkingDayBefore(LocalDate day) {
        return workingDayOnOrBefore(day.minusDays(1));
    }

    /** The first working day that is strictly after this day. */
    public LocalDate nextWorkingDay(LocalDate day) {
        return workingDayOnOrAfter(day.plusDays(1));
    }

    /** This day if it is a working day, else the last one before it. */
    public LocalDate workingDayOnOrBefore(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }

    /** This day if it is a working day, else the first one after it. */
    public LocalDate workingDayOnOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** When working hours begin on this day, also where it is no working day. */
    public Instant startOfDay(LocalDate day) {
        return instant(day, hours.start());
    }

    /** When working hours end on this day, also where it is no working day: the moment at which a day's deadline passes. */
    public Instant endOfDay(LocalDate day) {
        return instant(day, hours.end());
    }

    /**
     * When work of this effort is done that begins now. A start outside working time counts from the next moment of
     * work; one day is the working time of a full working day.
     *
     * @return a moment of working time, never before {@code from}
     */
    public Instant add(Instant from, Effort effort) {
        if (effort.isNone() && isWorkingTime(from)) {
            return from;
        }
        Position begin = nextMomentOfWork(from);
        if (effort.isNone()) {
            return instant(begin.day(), hours.resumptionAfter(begin.passed()));
        }
        Duration total = begin.passed().plus(workingTime(effort));
        long fullDays = fullDaysBeforeTheLast(total);
        LocalDate day = begin.day();
        for (long i = 0; i < fullDays; i++) {
            day = nextWorkingDay(day);
        }
        return instant(day, hours.endOf(total.minus(hours.perDay().multipliedBy(fullDays))));
    }

    /**
     * When work of this effort has to begin to be done by then. An end outside working time counts from the last moment
     * of work before it; one day is the working time of a full working day.
     *
     * @return a moment of working time, never after {@code until}
     */
    public Instant subtract(Instant until, Effort effort) {
        if (effort.isNone() && isWorkingTime(until)) {
            return until;
        }
        Position end = lastMomentOfWork(until);
        if (effort.isNone()) {
            return instant(end.day(), hours.endOf(end.passed()));
        }
        Duration toDayEnd = hours.perDay().minus(end.passed());
        Duration total = toDayEnd.plus(workingTime(effort));
        long fullDays = fullDaysBeforeTheLast(total);
        LocalDate day = end.day();
        for (long i = 0; i < fullDays; i++) {
            day = lastWorkingDayBefore(day);
        }
        Duration passed = hours.perDay().multipliedBy(fullDays + 1).minus(total);
        return instant(day, hours.resumptionAfter(passed));
    }

    /** A working day and how much of its working time has passed. */
    private record Position(LocalDate day, Duration passed) {}

    private Position nextMomentOfWork(Instant from) {
        LocalDateTime local = local(from);
        LocalDate day = local.toLocalDate();
        Duration passed = hours.passedAt(local.toLocalTime());
        boolean workRemains = isWorkingDay(day) && passed.compareTo(hours.perDay()) < 0;
        return workRemains ? new Position(day, passed) : new Position(nextWorkingDay(day), Duration.ZERO);
    }

    private Position lastMomentOfWork(Instant until) {
        LocalDateTime local = local(until);
        LocalDate day = local.toLocalDate();
        Duration passed = hours.passedAt(local.toLocalTime());
        boolean workLiesBehind = isWorkingDay(day) && !passed.isZero();
        return workLiesBehind ? new Position(day, passed) : new Position(lastWorkingDayBefore(day), hours.perDay());
    }

    private Duration workingTime(Effort effort) {
        return hours.perDay()
                .multipliedBy(effort.days())
                .plusHours(effort.hours())
                .plusMinutes(effort.minutes());
    }

    private long fullDaysBeforeTheLast(Duration total) {
        return total.minusNanos(1).dividedBy(hours.perDay());
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ThaiDates.ZONE);
    }

    private static Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ThaiDates.ZONE).toInstant();
    }
}
