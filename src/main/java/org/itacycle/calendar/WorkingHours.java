package org.itacycle.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * When the agency works, as wall-clock times in the zone of Thailand; lunch is not counted. The documents print no
 * hours, so people keep them on the calendar page; the settings are what a new database begins with.
 *
 * @param start when a working day begins
 * @param lunchStart when its morning ends
 * @param lunchEnd when its afternoon begins; equal to {@code lunchStart} where no pause is counted
 * @param end when a working day ends; whatever is due on a day is due at this time
 * @param weekend the days of the week without work
 */
@ConfigurationProperties("ita.calendar.working-hours")
public record WorkingHours(
        @DefaultValue("08:30") @DateTimeFormat(pattern = "HH:mm")
        LocalTime start,

        @DefaultValue("12:00") @DateTimeFormat(pattern = "HH:mm")
        LocalTime lunchStart,

        @DefaultValue("13:00") @DateTimeFormat(pattern = "HH:mm")
        LocalTime lunchEnd,

        @DefaultValue("16:30") @DateTimeFormat(pattern = "HH:mm")
        LocalTime end,

        @DefaultValue({"SATURDAY", "SUNDAY"}) Set<DayOfWeek> weekend) {

    /** Whatever is shorter is a slip of the pen, and a day's effort would fill a week. */
    static final Duration SHORTEST_DAY = Duration.ofHours(4);

    private static final String SETTING = "ita.calendar.working-hours";

    public WorkingHours {
        weekend = Set.copyOf(weekend);
        problem(start, lunchStart, lunchEnd, end, weekend).ifPresent(problem -> {
            throw new IllegalArgumentException(
                    "%s: %s, got %s–%s, %s–%s".formatted(SETTING, problem.english, start, lunchStart, lunchEnd, end));
        });
    }

    /** What can be wrong with working hours; the Thai text is the message {@code calendar.hours.…} of the same name. */
    enum Problem {
        MORNING("lunch has to begin after work"),
        LUNCH("lunch cannot end before it begins"),
        AFTERNOON("work has to end after lunch"),
        TOO_SHORT("a working day has at least four hours"),
        NO_WORKING_DAY("no working day is left");

        private final String english;

        Problem(String english) {
            this.english = english;
        }
    }

    /** What stands in the way of these hours. */
    static Optional<Problem> problem(
            LocalTime start, LocalTime lunchStart, LocalTime lunchEnd, LocalTime end, Set<DayOfWeek> weekend) {
        if (!start.isBefore(lunchStart)) {
            return Optional.of(Problem.MORNING);
        }
        if (lunchStart.isAfter(lunchEnd)) {
            return Optional.of(Problem.LUNCH);
        }
        if (!lunchEnd.isBefore(end)) {
            return Optional.of(Problem.AFTERNOON);
        }
        if (perDay(start, lunchStart, lunchEnd, end).compareTo(SHORTEST_DAY) < 0) {
            return Optional.of(Problem.TOO_SHORT);
        }
        return weekend.containsAll(EnumSet.allOf(DayOfWeek.class))
                ? Optional.of(Problem.NO_WORKING_DAY)
                : Optional.empty();
    }

    /** The working time of one full working day. */
    public Duration perDay() {
        return perDay(start, lunchStart, lunchEnd, end);
    }

    static Duration perDay(LocalTime start, LocalTime lunchStart, LocalTime lunchEnd, LocalTime end) {
        return Duration.between(start, lunchStart).plus(Duration.between(lunchEnd, end));
    }

    boolean isFree(DayOfWeek day) {
        return weekend.contains(day);
    }

    /** Whether this is a time of work; the first and the last moment of morning and afternoon count as work. */
    boolean includes(LocalTime time) {
        return !time.isBefore(start) && !time.isAfter(lunchStart) || !time.isBefore(lunchEnd) && !time.isAfter(end);
    }

    /** How much of a working day's time has passed at this time of day. */
    Duration passedAt(LocalTime time) {
        if (time.isBefore(start)) {
            return Duration.ZERO;
        }
        if (time.isBefore(lunchEnd)) {
            return Duration.between(start, time.isBefore(lunchStart) ? time : lunchStart);
        }
        return morning().plus(Duration.between(lunchEnd, time.isBefore(end) ? time : end));
    }

    /** When this much of a working day has passed; where lunch follows, the moment before it. */
    LocalTime endOf(Duration passed) {
        return passed.compareTo(morning()) <= 0 ? start.plus(passed) : inTheAfternoon(passed);
    }

    /** When work goes on after this much of a working day; where lunch follows, the moment after it. */
    LocalTime resumptionAfter(Duration passed) {
        return passed.compareTo(morning()) < 0 ? start.plus(passed) : inTheAfternoon(passed);
    }

    private LocalTime inTheAfternoon(Duration passed) {
        return lunchEnd.plus(passed.minus(morning()));
    }

    private Duration morning() {
        return Duration.between(start, lunchStart);
    }
}
