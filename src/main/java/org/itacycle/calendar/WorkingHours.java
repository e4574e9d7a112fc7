package org.itacycle.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * When the agency works, as wall-clock times in the zone of Thailand; lunch is not counted. The documents print no
 * hours, so all of it is a setting.
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

    private static final String SETTING = "ita.calendar.working-hours";

    public WorkingHours {
        weekend = Set.copyOf(weekend);
        if (!start.isBefore(lunchStart) || lunchStart.isAfter(lunchEnd) || !lunchEnd.isBefore(end)) {
            throw new IllegalArgumentException("%s: expected start < lunch-start <= lunch-end < end, got %s, %s, %s, %s"
                    .formatted(SETTING, start, lunchStart, lunchEnd, end));
        }
        if (weekend.containsAll(EnumSet.allOf(DayOfWeek.class))) {
            throw new IllegalArgumentException(SETTING + ".weekend: no working day is left");
        }
    }

    /** The working time of one full working day. */
    public Duration perDay() {
        return morning().plus(Duration.between(lunchEnd, end));
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
