package org.itacycle.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/**
 * A holiday as a person typed it; the year is that of the page.
 *
 * @param key what it was before; empty for a new one
 */
record TypedHoliday(String key, int day, int month, Holiday.Kind kind, String name, String source) {

    static TypedHoliday nothing() {
        return new TypedHoliday("", 0, 0, Holiday.Kind.AGENCY, "", "");
    }

    static TypedHoliday of(Holiday holiday) {
        return new TypedHoliday(
                keyOf(holiday),
                holiday.date().getDayOfMonth(),
                holiday.date().getMonthValue(),
                holiday.kind(),
                holiday.name(),
                holiday.source());
    }

    /** What names a holiday in a form: its day and its name. */
    static String keyOf(Holiday holiday) {
        return holiday.date() + " " + holiday.name();
    }

    /** Empty where the day does not exist in that year. */
    Optional<Holiday> in(Year year) {
        try {
            return Optional.of(new Holiday(LocalDate.of(year.getValue(), month, day), kind, name, source));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** As a person writes a date, for a message about it. */
    String date(Year year) {
        return day + "/" + month + "/" + ThaiDates.year(year);
    }
}
