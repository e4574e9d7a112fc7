package org.itacycle.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;

/**
 * The arithmetic of {@link WorkingCalendar} on one state of the calendar, so that no answer mixes two of them.
 *
 * @param version the number of this state
 */
record WorkingDays(int version, WorkingHours hours, HolidayTable holidays) {

    boolean isWorkingDay(LocalDate day) {
        return !hours.isFree(day.getDayOfWeek()) && !holidays.isHoliday(day);
    }

    boolean isWorkingTime(Instant instant) {
        LocalDateTime local = local(instant);
        return isWorkingDay(local.toLocalDate()) && hours.includes(local.toLocalTime());
    }

    LocalDate firstWorkingDay(YearMonth month) {
        return workingDayOnOrAfter(month.atDay(1));
    }

    LocalDate lastWorkingDayBefore(LocalDate day) {
        return workingDayOnOrBefore(day.minusDays(1));
    }

    LocalDate nextWorkingDay(LocalDate day) {
        return workingDayOnOrAfter(day.plusDays(1));
    }

    LocalDate workingDayOnOrBefore(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }

    LocalDate workingDayOnOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    Instant startOfDay(LocalDate day) {
        return instant(day, hours.start());
    }

    Instant endOfDay(LocalDate day) {
        return instant(day, hours.end());
    }

    Instant add(Instant from, Effort effort) {
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

    Instant subtract(Instant until, Effort effort) {
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

    Duration timeBetween(Instant from, Instant until) {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("working time does not run backwards: " + from + " to " + until);
        }
        LocalDateTime first = local(from);
        LocalDateTime last = local(until);
        Duration time = passedOn(last).minus(passedOn(first));
        for (LocalDate day = first.toLocalDate(); day.isBefore(last.toLocalDate()); day = day.plusDays(1)) {
            time = isWorkingDay(day) ? time.plus(hours.perDay()) : time;
        }
        return time;
    }

    Effort effortBetween(Instant from, Instant until) {
        Duration time = timeBetween(from, until);
        long days = time.dividedBy(hours.perDay());
        Duration rest = time.minus(hours.perDay().multipliedBy(days));
        return new Effort(Math.toIntExact(days), rest.toHoursPart(), rest.toMinutesPart());
    }

    private Duration passedOn(LocalDateTime moment) {
        return isWorkingDay(moment.toLocalDate()) ? hours.passedAt(moment.toLocalTime()) : Duration.ZERO;
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
