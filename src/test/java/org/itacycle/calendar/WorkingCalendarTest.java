package org.itacycle.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itacycle.calendar.ThaiCalendar.at;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = ThaiCalendar.ofTheProduct();

    @Test
    void latestStartsOfTheYear2566AreThoseOfTheReference() {
        assertThat(calendar.subtract(at("2023-03-31T16:30"), Effort.ofDays(7))).isEqualTo(at("2023-03-23T08:30"));
        assertThat(calendar.subtract(at("2023-04-28T16:30"), Effort.ofDays(14))).isEqualTo(at("2023-04-05T08:30"));
        assertThat(calendar.subtract(at("2023-04-28T16:30"), Effort.ofDays(15))).isEqualTo(at("2023-04-04T08:30"));
        assertThat(calendar.subtract(at("2023-09-22T16:30"), Effort.ofDays(7))).isEqualTo(at("2023-09-14T08:30"));
    }

    @ParameterizedTest
    @CsvSource({
        // within a morning, to its end, over lunch, to the end of the day, over night, over a weekend
        "2023-03-20T09:00, 0, 2, 0, 2023-03-20T11:00",
        "2023-03-20T09:00, 0, 3, 0, 2023-03-20T12:00",
        "2023-03-20T09:00, 0, 3, 30, 2023-03-20T13:30",
        "2023-03-20T08:30, 1, 0, 0, 2023-03-20T16:30",
        "2023-03-20T08:30, 0, 14, 0, 2023-03-21T16:30",
        "2023-03-20T16:00, 0, 1, 0, 2023-03-21T09:00",
        "2023-03-24T14:00, 1, 0, 0, 2023-03-27T14:00",
        "2023-04-12T16:30, 1, 0, 0, 2023-04-18T16:30",
        // starts outside working time
        "2023-03-20T05:00, 0, 1, 0, 2023-03-20T09:30",
        "2023-03-20T12:20, 0, 1, 0, 2023-03-20T14:00",
        "2023-03-20T22:00, 0, 1, 0, 2023-03-21T09:30",
        "2023-03-25T10:00, 0, 1, 0, 2023-03-27T09:30",
        // no effort
        "2023-03-20T16:30, 0, 0, 0, 2023-03-20T16:30",
        "2023-03-20T12:20, 0, 0, 0, 2023-03-20T13:00",
        "2023-03-25T10:00, 0, 0, 0, 2023-03-27T08:30"
    })
    void additionAnswersWithTheEndOfTheWork(String from, int days, int hours, int minutes, String done) {
        assertThat(calendar.add(at(from), new Effort(days, hours, minutes))).isEqualTo(at(done));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-20T11:00, 0, 2, 0, 2023-03-20T09:00",
        "2023-03-20T16:30, 0, 3, 30, 2023-03-20T13:00",
        "2023-03-20T13:30, 0, 1, 0, 2023-03-20T11:30",
        "2023-03-21T09:00, 0, 1, 0, 2023-03-20T16:00",
        "2023-03-21T08:30, 1, 0, 0, 2023-03-20T08:30",
        "2023-03-27T14:00, 1, 0, 0, 2023-03-24T14:00",
        "2023-03-20T12:20, 0, 1, 0, 2023-03-20T11:00",
        "2023-03-25T10:00, 0, 0, 10, 2023-03-24T16:20",
        "2023-03-25T10:00, 0, 0, 0, 2023-03-24T16:30",
        "2023-03-20T12:20, 0, 0, 0, 2023-03-20T12:00"
    })
    void subtractionAnswersWithTheStartOfTheWork(String until, int days, int hours, int minutes, String begin) {
        assertThat(calendar.subtract(at(until), new Effort(days, hours, minutes)))
                .isEqualTo(at(begin));
    }

    @Test
    void fourteenHoursAreTwoDaysOfSevenHours() {
        assertThat(calendar.add(at("2023-03-20T10:00"), Effort.ofHours(14)))
                .isEqualTo(calendar.add(at("2023-03-20T10:00"), Effort.ofDays(2)));
    }

    @Test
    void daysAreFoundAroundSongkran() {
        LocalDate songkran = LocalDate.of(2023, 4, 13);

        assertThat(calendar.isWorkingDay(songkran)).isFalse();
        assertThat(calendar.lastWorkingDayBefore(songkran)).isEqualTo("2023-04-12");
        assertThat(calendar.workingDayOnOrBefore(songkran)).isEqualTo("2023-04-12");
        assertThat(calendar.workingDayOnOrAfter(songkran)).isEqualTo("2023-04-18");
        assertThat(calendar.nextWorkingDay(LocalDate.of(2023, 4, 12))).isEqualTo("2023-04-18");
        assertThat(calendar.lastWorkingDayBefore(LocalDate.of(2023, 4, 12))).isEqualTo("2023-04-11");
        assertThat(calendar.firstWorkingDay(YearMonth.of(2023, 1))).isEqualTo("2023-01-04");
    }

    @Test
    void aDayBeginsAndEndsWithWorkingHours() {
        assertThat(calendar.startOfDay(LocalDate.of(2023, 3, 1))).isEqualTo(at("2023-03-01T08:30"));
        assertThat(calendar.endOfDay(LocalDate.of(2023, 3, 31))).isEqualTo(at("2023-03-31T16:30"));
    }

    @Test
    void aDeadlineOnAFreeDayMovesByItsRule() {
        LocalDate sunday = LocalDate.of(2023, 4, 30);
        LocalDate friday = LocalDate.of(2023, 4, 28);

        assertThat(NonWorkingRule.EARLIER.apply(sunday, calendar)).isEqualTo(friday);
        assertThat(NonWorkingRule.LATER.apply(sunday, calendar)).isEqualTo("2023-05-01");
        assertThat(NonWorkingRule.AS_IS.apply(sunday, calendar)).isEqualTo(sunday);
        for (NonWorkingRule rule : NonWorkingRule.values()) {
            assertThat(rule.apply(friday, calendar)).isEqualTo(friday);
        }
    }

    @ParameterizedTest
    @CsvSource({"2566, 238", "2567, 243", "2568, 239", "2569, 241", "2570, 243"})
    void aFiscalYearHasTheWorkingDaysOfTheReference(int year, long workingDays) {
        assertThat(daysOf(new FiscalYear(year)).filter(calendar::isWorkingDay)).hasSize((int) workingDays);
    }

    @Test
    void deadlinesOnFreeDaysAreThoseOfTheReference() {
        Map<Integer, List<String>> fixedDates = Map.of(
                2566, List.of("2023-04-30"),
                2567, List.of("2024-03-31", "2024-09-22"),
                2568, List.of(),
                2569, List.of(),
                2570, List.of());
        Map<Integer, List<String>> tenths = Map.of(
                2566, List.of("2022-12-10", "2023-06-10", "2023-09-10"),
                2567, List.of("2023-12-10", "2024-02-10", "2024-03-10", "2024-05-10", "2024-08-10"),
                2568, List.of("2024-11-10", "2024-12-10", "2025-05-10", "2025-07-10", "2025-08-10"),
                2569, List.of("2025-12-10", "2026-01-10", "2026-05-10"),
                2570, List.of("2026-10-10", "2026-12-10", "2027-01-10", "2027-04-10", "2027-07-10"));

        fixedDates.forEach((year, free) -> assertThat(freeDays(fixedDates(new FiscalYear(year))))
                .as("fixed dates of %s", year)
                .isEqualTo(free));
        tenths.forEach((year, free) -> assertThat(
                        freeDays(daysOf(new FiscalYear(year)).filter(day -> day.getDayOfMonth() == 10)))
                .as("10th of the months of %s", year)
                .isEqualTo(free));
    }

    private List<String> freeDays(Stream<LocalDate> days) {
        return days.filter(day -> !calendar.isWorkingDay(day))
                .map(LocalDate::toString)
                .toList();
    }

    private static Stream<LocalDate> fixedDates(FiscalYear year) {
        return Stream.of(
                year.month(Month.MARCH).atDay(31),
                year.month(Month.APRIL).atDay(30),
                year.month(Month.SEPTEMBER).atDay(22));
    }

    private static Stream<LocalDate> daysOf(FiscalYear year) {
        return year.firstDay().datesUntil(year.lastDay().plusDays(1));
    }
}
