package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Duration;
import java.util.List;
import java.util.TimeZone;
import org.itacycle.calendar.ImportedDays;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** A calendar of some lines whose one event comes again each second for ever. */
class CalendarBombAttackTest {

    private static final String EVENT = "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270101\r\n%sSUMMARY:x\r\nEND:VEVENT\r\n";

    @Test
    void withoutTheGuardOneEventIsMillionsInItsFirstYear() {
        DateIterator moments = Biweekly.parse(calendar("RRULE:FREQ=SECONDLY\r\n"))
                .first()
                .getEvents()
                .get(0)
                .getDateIterator(TimeZone.getTimeZone("UTC"));
        long first = moments.next().getTime();
        long last = first;
        for (int i = 0; i < 1_000_000; i++) {
            last = moments.next().getTime();
        }

        assertThat(Duration.ofMillis(last - first))
                .as("what a million events last")
                .isLessThan(Duration.ofDays(12));
    }

    @Test
    void anEventThatComesAgainWithinADayIsRefused() {
        for (String frequency : List.of("SECONDLY", "MINUTELY", "HOURLY")) {
            String file = calendar("RRULE:FREQ=" + frequency + "\r\n");

            assertThat(soon(() -> ImportedDays.problems(file))).as(frequency).hasSize(1);
        }
    }

    @Test
    void manyEventsThatComeAgainEachDayAreRefusedTogether() {
        String file = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
                + EVENT.formatted("RRULE:FREQ=DAILY\r\n").repeat(5_000) + "END:VCALENDAR\r\n";

        assertThat(soon(() -> ImportedDays.problems(file)))
                .hasSizeLessThan(3_100)
                .last()
                .asString()
                .contains("more than 3000 days");
    }

    @Test
    void anEventThatNeverComesIsLookedForNoLongerThanTheYear() {
        for (String rule : List.of(
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=YEARLY;BYYEARDAY=400")) {
            assertThat(soon(() -> ImportedDays.count(calendar("RRULE:" + rule + "\r\n"))))
                    .as(rule)
                    .isZero();
        }
    }

    @Test
    void aDayThatComesEachYearIsTaken() {
        assertThat(ImportedDays.count(calendar("RRULE:FREQ=YEARLY\r\n"))).isEqualTo(1);
    }

    private static <T> T soon(org.junit.jupiter.api.function.ThrowingSupplier<T> work) {
        return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), work);
    }

    private static String calendar(String rule) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + EVENT.formatted(rule) + "END:VCALENDAR\r\n";
    }
}
