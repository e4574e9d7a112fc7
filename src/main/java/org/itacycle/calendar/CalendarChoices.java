package org.itacycle.calendar;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What the forms of the calendar page offer. */
@Component
class CalendarChoices {

    private static final int LONGEST_MONTH = 31;

    private final HolidayKinds kinds;

    CalendarChoices(HolidayKinds kinds) {
        this.kinds = kinds;
    }

    record Choice(String value, String text) {}

    /** The days of a month. */
    public List<Integer> days() {
        return IntStream.rangeClosed(1, LONGEST_MONTH).boxed().toList();
    }

    public List<Choice> months() {
        return Arrays.stream(Month.values())
                .map(month -> new Choice(Integer.toString(month.getValue()), ThaiDates.monthName(month)))
                .toList();
    }

    /** The days of a week, from Monday on. */
    public List<Choice> weekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Choice(day.name(), ThaiDates.weekday(day)))
                .toList();
    }

    public List<Choice> kinds() {
        return Arrays.stream(Holiday.Kind.values())
                .map(kind -> new Choice(kind.name(), kinds.text(kind)))
                .toList();
    }
}
