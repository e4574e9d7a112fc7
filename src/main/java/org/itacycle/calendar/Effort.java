package org.itacycle.calendar;

/**
 * Processing time as the printed standard states it: working days, hours and minutes that are never carried, so that
 * 14 hours stay 14 hours whatever the length of a working day.
 */
public record Effort(int days, int hours, int minutes) {

    public static final Effort NONE = new Effort(0, 0, 0);

    public Effort {
        if (days < 0 || hours < 0 || minutes < 0) {
            throw new IllegalArgumentException(
                    "effort is never negative: %d days, %d hours, %d minutes".formatted(days, hours, minutes));
        }
    }

    public static Effort ofDays(int days) {
        return new Effort(days, 0, 0);
    }

    public static Effort ofHours(int hours) {
        return new Effort(0, hours, 0);
    }

    public static Effort ofMinutes(int minutes) {
        return new Effort(0, 0, minutes);
    }

    /** The sum part by part, without carrying: how the standard totals its 44 days 14 hours 10 minutes. */
    public Effort plus(Effort other) {
        return new Effort(days + other.days, hours + other.hours, minutes + other.minutes);
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
