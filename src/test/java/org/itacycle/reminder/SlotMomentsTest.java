package org.itacycle.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.OptionalInt;
import org.itacycle.calendar.ThaiCalendar;
import org.itacycle.calendar.ThaiDates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotMomentsTest {

    private static final Instant DUE = ThaiCalendar.at("2023-03-31T16:30");

    @ParameterizedTest
    @CsvSource({
        "-7, 2023-03-22T08:30",
        "-3, 2023-03-28T08:30",
        "-1, 2023-03-30T08:30",
        "0, 2023-03-31T08:30",
        "1, 2023-04-03T08:30",
        "3, 2023-04-05T08:30"
    })
    void aSlotIsItsNumberOfWorkingDaysFromTheDeadline(int offset, String moment) {
        assertThat(at("2023-06-01T00:00").untilNow(DUE, List.of(once("rung", offset))))
                .containsExactly(new Slot("rung@2023-03-31", ThaiCalendar.at(moment), Reach.HOLDER));
    }

    @Test
    void aSlotHasComeAtItsMomentAndNotBefore() {
        assertThat(at("2023-03-22T08:29").untilNow(DUE, List.of(once("before-7", -7))))
                .isEmpty();
        assertThat(at("2023-03-22T08:30").untilNow(DUE, List.of(once("before-7", -7))))
                .hasSize(1);
    }

    @Test
    void aWeeklyRungComesAgainAndSkipsSongkran() {
        Rung weekly = new Rung("weekly", 8, OptionalInt.of(5), Reach.DIRECTOR);

        assertThat(at("2023-04-30T12:00").untilNow(DUE, List.of(weekly)))
                .extracting(Slot::name, Slot::moment)
                .containsExactly(
                        tuple("weekly-1@2023-03-31", ThaiCalendar.at("2023-04-18T08:30")),
                        tuple("weekly-2@2023-03-31", ThaiCalendar.at("2023-04-25T08:30")));
    }

    @Test
    void aDeadlineOnASaturdayIsCountedFromTheFridayBefore() {
        assertThat(at("2023-06-01T00:00")
                        .untilNow(
                                ThaiCalendar.at("2023-04-01T16:30"),
                                List.of(once("on-the-day", 0), once("after-1", 1))))
                .extracting(Slot::moment)
                .containsExactly(ThaiCalendar.at("2023-03-31T08:30"), ThaiCalendar.at("2023-04-03T08:30"));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-31T08:29, false",
        "2023-03-31T08:30, true",
        "2023-03-31T22:00, true",
        "2023-04-01T10:00, false",
        "2023-04-06T10:00, false"
    })
    void peopleAreToldOnWorkingDaysFromTheSetHourOn(String now, boolean told) {
        assertThat(at(now).isTime()).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"2023-03-22, -7", "2023-03-31, 0", "2023-04-03, 1", "2023-04-18, 8"})
    void theStandingIsCountedInWorkingDays(String today, int days) {
        assertThat(at(today + "T09:00").workingDaysSince(DUE)).isEqualTo(days);
    }

    private static Rung once(String name, int offset) {
        return new Rung(name, offset, OptionalInt.empty(), Reach.HOLDER);
    }

    private static SlotMoments at(String now) {
        return new SlotMoments(
                ThaiCalendar.ofTheProduct(),
                new ReminderSettings(LocalTime.of(8, 30), NoticeMode.DIGEST),
                Clock.fixed(ThaiCalendar.at(now), ThaiDates.ZONE));
    }
}
