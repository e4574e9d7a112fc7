package org.itacycle.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itacycle.calendar.ThaiCalendar.at;
import static org.itacycle.calendar.ThaiCalendar.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkingHoursTest {

    @Test
    void aUsualDayHasSevenHoursAndTheWeekendIsFree() {
        WorkingHours usual = ThaiCalendar.usualHours();

        assertThat(usual.perDay()).isEqualTo(Duration.ofHours(7));
        assertThat(usual.start()).isEqualTo(LocalTime.of(8, 30));
        assertThat(usual.end()).isEqualTo(LocalTime.of(16, 30));
        assertThat(usual.weekend()).containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @Test
    void anAgencyMayWorkEightHoursWithoutAPauseAndOnSaturdays() {
        WorkingHours own = hours(Map.of(
                "ita.calendar.working-hours.start", "09:00",
                "ita.calendar.working-hours.lunch-end", "12:00",
                "ita.calendar.working-hours.end", "17:00",
                "ita.calendar.working-hours.weekend", "sunday"));
        WorkingCalendar calendar = new WorkingCalendar(own, new HolidayTable(List.of()));

        assertThat(own.perDay()).isEqualTo(Duration.ofHours(8));
        assertThat(calendar.add(at("2023-03-24T16:00"), Effort.ofHours(2))).isEqualTo(at("2023-03-25T10:00"));
    }

    @Test
    void hoursOutOfOrderAreRefused() {
        assertThatThrownBy(() -> hours(Map.of("ita.calendar.working-hours.end", "12:30")))
                .hasRootCauseMessage(
                        "ita.calendar.working-hours: work has to end after lunch, got 08:30–12:00, 13:00–12:30");
    }

    @Test
    void aWeekWithoutAWorkingDayIsRefused() {
        String everyDay = "monday,tuesday,wednesday,thursday,friday,saturday,sunday";

        assertThatThrownBy(() -> hours(Map.of("ita.calendar.working-hours.weekend", everyDay)))
                .hasRootCauseMessage(
                        "ita.calendar.working-hours: no working day is left, got 08:30–12:00, 13:00–16:30");
    }
}
