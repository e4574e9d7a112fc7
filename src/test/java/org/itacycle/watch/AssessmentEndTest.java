package org.itacycle.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.itacycle.RefusedStart;
import org.itacycle.calendar.FiscalYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Until when the publications of a year are watched. */
class AssessmentEndTest {

    private static final FiscalYear YEAR = new FiscalYear(2566);

    @ParameterizedTest
    @CsvSource({"08-31, 2024-08-31", "09-30, 2024-09-30", "10-01, 2023-10-01", "12-31, 2023-12-31", "02-29, 2024-02-29"
    })
    void itIsTheFirstSuchDayAfterTheFiscalYear(String until, LocalDate last) {
        AssessmentEnd end = new AssessmentEnd(settings(until, Duration.ofMinutes(15)));

        assertThat(end.of(YEAR)).isEqualTo(last);
        assertThat(end.isOver(YEAR, last)).isFalse();
        assertThat(end.isOver(YEAR, last.plusDays(1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31-08", "08-32", "31 August"})
    void whatIsNoDayRefusesTheStart(String until) {
        assertThatThrownBy(() -> new AssessmentEnd(settings(until)))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("ita.publication.watch.until");
    }

    @Test
    void repeatsThatWouldRunIntoTheNextDayRefuseTheStart() {
        assertThatThrownBy(() -> new AssessmentEnd(settings("08-31", Duration.ofHours(12), Duration.ofHours(12))))
                .isInstanceOf(RefusedStart.class);
        assertThatThrownBy(() -> new AssessmentEnd(settings("08-31", Duration.ZERO)))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("ita.publication.watch.repeat-after");
    }

    private static WatchSettings settings(String until, Duration... repeats) {
        return new WatchSettings(LocalTime.of(6, 0), until, List.of(repeats));
    }
}
