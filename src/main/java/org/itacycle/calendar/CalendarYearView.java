package org.itacycle.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One calendar year as the page shows it.
 *
 * @param number the year of the Buddhist era
 * @param version of the calendar
 */
record CalendarYearView(String number, String previous, String next, int version, List<Month> months, List<Row> rows) {

    /**
     * @param workingDays how many days the agency works in it
     * @param weeks from Monday to Sunday; a place without a day is empty
     */
    record Month(int number, String name, int workingDays, List<List<Day>> weeks) {}

    /**
     * @param number empty where the place belongs to another month
     * @param holidays the names of its holidays; empty where it has none
     */
    record Day(String number, boolean weekend, boolean today, String holidays) {

        private static final Day NONE = new Day("", false, false, "");

        public boolean isHoliday() {
            return !holidays.isEmpty();
        }
    }

    /** A holiday in the list. */
    record Row(
            String date,
            String weekday,
            boolean onWeekend,
            String kind,
            String name,
            String source,
            TypedHoliday typed) {}

    static CalendarYearView of(Year year, WorkingCalendar calendar, HolidayKinds kinds, LocalDate today) {
        List<Month> months = Stream.of(java.time.Month.values())
                .map(month -> month(year.atMonth(month), calendar, today))
                .toList();
        List<Row> rows = calendar.holidays().of(year).stream()
                .map(holiday -> row(holiday, calendar.hours(), kinds))
                .toList();
        return new CalendarYearView(
                ThaiDates.year(year),
                ThaiDates.year(year.minusYears(1)),
                ThaiDates.year(year.plusYears(1)),
                calendar.version(),
                months,
                rows);
    }

    static Row row(Holiday holiday, WorkingHours hours, HolidayKinds kinds) {
        return new Row(
                ThaiDates.shortDate(holiday.date()),
                ThaiDates.weekday(holiday.date().getDayOfWeek()),
                hours.isFree(holiday.date().getDayOfWeek()),
                kinds.text(holiday.kind()),
                holiday.name(),
                holiday.source(),
                TypedHoliday.of(holiday));
    }

    private static Month month(YearMonth month, WorkingCalendar calendar, LocalDate today) {
        List<LocalDate> days =
                month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList();
        int workingDays = (int) days.stream().filter(calendar::isWorkingDay).count();
        List<Day> places = new ArrayList<>();
        IntStream.range(DayOfWeek.MONDAY.getValue(), days.get(0).getDayOfWeek().getValue())
                .forEach(place -> places.add(Day.NONE));
        days.forEach(day -> places.add(day(day, calendar, today)));
        while (places.size() % DayOfWeek.values().length != 0) {
            places.add(Day.NONE);
        }
        return new Month(month.getMonthValue(), ThaiDates.monthName(month.getMonth()), workingDays, weeks(places));
    }

    private static List<List<Day>> weeks(List<Day> places) {
        int length = DayOfWeek.values().length;
        return IntStream.range(0, places.size() / length)
                .mapToObj(week -> List.copyOf(places.subList(week * length, (week + 1) * length)))
                .toList();
    }

    private static Day day(LocalDate day, WorkingCalendar calendar, LocalDate today) {
        String holidays = calendar.holidays().holidays().stream()
                .filter(holiday -> holiday.date().equals(day))
                .map(Holiday::name)
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        boolean weekend = calendar.hours().isFree(day.getDayOfWeek());
        return new Day(Integer.toString(day.getDayOfMonth()), weekend, day.equals(today), holidays);
    }
}
