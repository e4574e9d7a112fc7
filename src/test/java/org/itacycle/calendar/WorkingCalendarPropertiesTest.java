package org.itacycle.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What holds for every moment of the fiscal years 2565 to 2570 and every effort, tried on many of both. */
class WorkingCalendarPropertiesTest {

    private static final int TRIES = 20_000;
    private static final Instant FIRST = ThaiCalendar.at("2021-10-01T00:00");
    private static final Instant LAST = ThaiCalendar.at("2027-09-30T23:59");

    private final Random random = new Random(2566);
    private final List<WorkingCalendar> calendars = List.of(
            ThaiCalendar.ofTheProduct(),
            new WorkingCalendar(
                    ThaiCalendar.hours(Map.of("ita.calendar.working-hours.start", "08:00")), ThaiCalendar.holidays()));

    @Test
    void additionNeverEndsOutsideWorkingTimeNorGoesBackwards() {
        everywhere((calendar, start) -> {
            Effort effort = effort();
            Instant done = calendar.add(start, effort);
            assertThat(calendar.isWorkingTime(done))
                    .as("%s + %s", start, effort)
                    .isTrue();
            assertThat(done).as("%s + %s", start, effort).isAfterOrEqualTo(start);
        });
    }

    @Test
    void subtractionNeverEndsOutsideWorkingTimeNorGoesForwards() {
        everywhere((calendar, end) -> {
            Effort effort = effort();
            Instant begin = calendar.subtract(end, effort);
            assertThat(calendar.isWorkingTime(begin)).as("%s - %s", end, effort).isTrue();
            assertThat(begin).as("%s - %s", end, effort).isBeforeOrEqualTo(end);
        });
    }

    @Test
    void subtractionUndoesAddition() {
        everywhere((calendar, moment) -> {
            Instant start = calendar.subtract(moment, Effort.ofMinutes(1));
            Effort effort = effort();
            assertThat(calendar.subtract(calendar.add(start, effort), effort))
                    .as("%s + and - %s", start, effort)
                    .isEqualTo(start);
        });
    }

    @Test
    void additionUndoesSubtraction() {
        everywhere((calendar, moment) -> {
            Instant end = calendar.add(moment, Effort.ofMinutes(1));
            Effort effort = effort();
            assertThat(calendar.add(calendar.subtract(end, effort), effort))
                    .as("%s - and + %s", end, effort)
                    .isEqualTo(end);
        });
    }

    @Test
    void effortAddedInTwoPartsEndsAsWhenAddedAtOnce() {
        everywhere((calendar, start) -> {
            Effort first = effort();
            Effort second = effort().plus(Effort.ofMinutes(1));
            assertThat(calendar.add(calendar.add(start, first), second))
                    .as("%s + %s + %s", start, first, second)
                    .isEqualTo(calendar.add(start, first.plus(second)));
        });
    }

    @Test
    void whoBeginsLaterIsNeverDoneEarlier() {
        everywhere((calendar, start) -> {
            Effort effort = effort();
            Instant later = start.plus(random.nextInt(5_000), ChronoUnit.MINUTES);
            assertThat(calendar.add(later, effort))
                    .as("%s and %s + %s", start, later, effort)
                    .isAfterOrEqualTo(calendar.add(start, effort));
        });
    }

    @Test
    void measuredTimeIsTheTimeThatWasAdded() {
        everywhere((calendar, moment) -> {
            Instant start = calendar.subtract(moment, Effort.ofMinutes(1));
            Effort effort = effort();
            Instant done = calendar.add(start, effort);
            assertThat(calendar.add(start, calendar.effortBetween(start, done)))
                    .as("%s + %s measured", start, effort)
                    .isEqualTo(done);
        });
    }

    @Test
    void measuredTimeIsTheSumOfItsPartsAndNeverNegative() {
        everywhere((calendar, start) -> {
            Instant middle = start.plus(random.nextInt(20_000), ChronoUnit.MINUTES);
            Instant end = middle.plus(random.nextInt(20_000), ChronoUnit.MINUTES);
            Duration whole = calendar.timeBetween(start, end);
            assertThat(whole)
                    .as("%s to %s", start, end)
                    .isGreaterThanOrEqualTo(Duration.ZERO)
                    .isEqualTo(calendar.timeBetween(start, middle).plus(calendar.timeBetween(middle, end)));
        });
    }

    @Test
    void theEndOfAWorkingDayIsTheSameMomentOfWorkAsTheStartOfTheNext() {
        everywhere((calendar, moment) -> {
            LocalDate day = calendar.workingDayOnOrAfter(LocalDate.ofInstant(moment, ThaiDates.ZONE));
            Instant end = calendar.endOfDay(day);
            Instant next = calendar.startOfDay(calendar.nextWorkingDay(day));
            Effort effort = effort().plus(Effort.ofMinutes(1));
            assertThat(calendar.timeBetween(end, next)).isZero();
            assertThat(calendar.add(end, effort)).isEqualTo(calendar.add(next, effort));
            assertThat(calendar.subtract(end, effort)).isEqualTo(calendar.subtract(next, effort));
        });
    }

    /** The table itself calls it doubtful: the rule gives one substitute at most for that weekend. */
    private static final LocalDate AGAINST_THE_RULE = LocalDate.of(2023, 1, 3);

    @Test
    void aSubstituteIsTheNextWorkingDayAfterAHolidayThatFellOnAWeekend() {
        HolidayTable table = ThaiCalendar.holidays();
        List<Holiday> substitutes = table.holidays().stream()
                .filter(holiday -> holiday.kind() == Holiday.Kind.SUBSTITUTE)
                .filter(holiday -> !holiday.date().equals(AGAINST_THE_RULE))
                .toList();
        assertThat(substitutes).hasSizeGreaterThan(15).allSatisfy(substitute -> {
            List<Holiday> before = table.holidays().stream()
                    .filter(holiday -> holiday.date().isBefore(substitute.date()))
                    .filter(holiday -> holiday.date().isAfter(substitute.date().minusDays(7)))
                    .filter(holiday -> !isWeekday(holiday.date()))
                    .toList();
            assertThat(before).as("%s", substitute).isNotEmpty();
            List<Holiday> without = table.holidays().stream()
                    .filter(holiday -> !holiday.equals(substitute))
                    .toList();
            WorkingCalendar otherwise = new WorkingCalendar(ThaiCalendar.usualHours(), new HolidayTable(without));
            LocalDate weekend = before.get(before.size() - 1).date();
            assertThat(otherwise.nextWorkingDay(weekend)).as("%s", substitute).isEqualTo(substitute.date());
        });
    }

    @Test
    void longRunsOfHolidaysAreSteppedOverAsAWhole() {
        WorkingCalendar calendar = calendars.get(0);
        // Songkran, a weekend and its substitute; Asarnha Bucha and a cabinet day; New Year and a cabinet day
        assertThat(calendar.nextWorkingDay(LocalDate.of(2023, 4, 12))).isEqualTo(LocalDate.of(2023, 4, 18));
        assertThat(calendar.nextWorkingDay(LocalDate.of(2022, 7, 12))).isEqualTo(LocalDate.of(2022, 7, 18));
        assertThat(calendar.nextWorkingDay(LocalDate.of(2024, 12, 27))).isEqualTo(LocalDate.of(2025, 1, 2));
        assertThat(calendar.lastWorkingDayBefore(LocalDate.of(2025, 1, 2))).isEqualTo(LocalDate.of(2024, 12, 27));
        assertThat(calendar.timeBetween(ThaiCalendar.at("2024-12-27T16:30"), ThaiCalendar.at("2025-01-02T08:30")))
                .isZero();
    }

    private static boolean isWeekday(LocalDate day) {
        return !ThaiCalendar.usualHours().weekend().contains(day.getDayOfWeek());
    }

    @Test
    void everyDayHasAWorkingDayCloseByOnBothSides() {
        WorkingCalendar calendar = calendars.get(0);
        LocalDate end = new FiscalYear(2570).lastDay();
        for (LocalDate day = new FiscalYear(2565).firstDay(); !day.isAfter(end); day = day.plusDays(1)) {
            LocalDate before = calendar.lastWorkingDayBefore(day);
            LocalDate after = calendar.nextWorkingDay(day);
            assertThat(calendar.isWorkingDay(before) && calendar.isWorkingDay(after))
                    .isTrue();
            assertThat(before).isBefore(day).isAfter(day.minusDays(10));
            assertThat(after).isAfter(day).isBefore(day.plusDays(10));
        }
    }

    private void everywhere(BiConsumer<WorkingCalendar, Instant> property) {
        for (int i = 0; i < TRIES; i++) {
            property.accept(calendars.get(i % calendars.size()), moment());
        }
    }

    /** Any second of the years, and often one of the full half hours at which working stretches begin and end. */
    private Instant moment() {
        long seconds = random.nextLong(Duration.between(FIRST, LAST).toSeconds());
        Instant any = FIRST.plusSeconds(seconds);
        Instant halfHour = FIRST.plus(seconds / 1800 * 30, ChronoUnit.MINUTES);
        return random.nextBoolean() ? any : halfHour;
    }

    private Effort effort() {
        return new Effort(random.nextInt(16), random.nextInt(15), random.nextInt(3) * 30 + random.nextInt(2));
    }
}
