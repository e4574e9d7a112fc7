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
