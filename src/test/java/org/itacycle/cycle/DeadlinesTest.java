package org.itacycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itacycle.calendar.ThaiCalendar.at;
import static org.itacycle.cycle.Deadlines.NO_OCCURRENCE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiCalendar;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real decision table on the product's calendar, against the dates of the reference documents. */
class DeadlinesTest {

    private static final FiscalYear YEAR_2566 = new FiscalYear(2566);
    private static final WorkingCalendar CALENDAR = ThaiCalendar.ofTheProduct();
    private static final StandardOfTheModel STANDARD = new StandardOfTheModel();

    private final Deadlines deadlines = new Deadlines(STANDARD, CALENDAR, new DeadlineSettings(true));

    @ParameterizedTest
    @CsvSource({
        "7, 2023-08-18T08:30, 2023-08-31T16:30",
        "9, 2023-03-23T08:30, 2023-03-31T16:30",
        "10, 2023-04-04T08:30, 2023-04-28T16:30",
        "11, 2023-04-28T08:30, 2023-04-28T16:30",
        "12, 2023-09-14T08:30, 2023-09-22T16:30",
        "13, 2023-09-29T16:20, 2023-09-29T16:30"
    })
    void fixedDatesOf2566AreThoseOfTheReference(int step, String startBy, String due) {
        Deadline expected = new Deadline(at(startBy), at(due));

        assertThat(deadlines.fixed(YEAR_2566, step)).contains(expected);
        assertThat(deadlines.of(YEAR_2566, step, NO_OCCURRENCE, at("2023-03-01T08:30")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 8})
    void otherStepsHaveNoDateBeforeTheyOpen(int step) {
        assertThat(deadlines.fixed(YEAR_2566, step)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"9, 2023-03-01T08:30", "10, 2023-03-15T08:30", "12, 2023-09-01T08:30"})
    void stepsWithADateOpenOnItAtTheStartOfWork(int step, String opens) {
        assertThat(deadlines.opensAt(YEAR_2566, step, NO_OCCURRENCE)).isEqualTo(at(opens));
    }

    @Test
    void anOpeningOnAFreeDayMovesToTheNextWorkingDay() {
        assertThat(deadlines.opensAt(new FiscalYear(2568), 10, NO_OCCURRENCE)).isEqualTo(at("2025-03-17T08:30"));
        assertThat(deadlines.opensAt(new FiscalYear(2568), 9, NO_OCCURRENCE)).isEqualTo(at("2025-03-03T08:30"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 11, 13})
    void aStepThatFollowsAnotherOpensOnNoDate(int step) {
        assertThatThrownBy(() -> deadlines.opensAt(YEAR_2566, step, NO_OCCURRENCE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("step " + step + " opens on no date");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-10, 2022-11-01T08:30, 2022-11-10T16:30",
        "2022-11, 2022-12-01T08:30, 2022-12-09T16:30",
        "2022-12, 2023-01-04T08:30, 2023-01-10T16:30",
        "2023-01, 2023-02-01T08:30, 2023-02-10T16:30",
        "2023-02, 2023-03-01T08:30, 2023-03-10T16:30",
        "2023-03, 2023-04-03T08:30, 2023-04-10T16:30",
        "2023-04, 2023-05-01T08:30, 2023-05-10T16:30",
        "2023-05, 2023-06-01T08:30, 2023-06-09T16:30",
        "2023-06, 2023-07-03T08:30, 2023-07-10T16:30",
        "2023-07, 2023-08-03T08:30, 2023-08-10T16:30",
        "2023-08, 2023-09-01T08:30, 2023-09-08T16:30"
    })
    void aMonthIsReportedByTheTenthOfTheNext(String month, String opens, String due) {
        Instant opening = deadlines.opensAt(YEAR_2566, 8, month);

        assertThat(opening).isEqualTo(at(opens));
        assertThat(deadlines.of(YEAR_2566, 8, month, opening).due()).isEqualTo(at(due));
    }

    @Test
    void aMonthlyReportThatOpensLateKeepsItsDay() {
        assertThat(deadlines.of(YEAR_2566, 8, "2022-11", at("2023-02-20T09:00")).due())
                .isEqualTo(at("2022-12-09T16:30"));
    }

    @Test
    void threeDaysOfWorkPrecedeTheMonthlyReport() {
        assertThat(deadlines.of(YEAR_2566, 8, "2022-11", at("2022-12-01T08:30")).startBy())
                .isEqualTo(at("2022-12-07T08:30"));
    }

    @Test
    void aMonthlyStepNeedsItsMonth() {
        assertThatThrownBy(() -> deadlines.opensAt(YEAR_2566, 8, NO_OCCURRENCE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("step 8");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-10-11T10:00, 2022-11-10T16:30",
        "2022-10-31T23:30, 2022-11-10T16:30",
        "2022-11-01T00:10, 2022-12-09T16:30",
        "2022-12-20T10:00, 2023-01-10T16:30"
    })
    void approvedDocumentsArePublishedByTheTenthAfterSigning(String signed, String due) {
        assertThat(deadlines.of(YEAR_2566, 6, NO_OCCURRENCE, at(signed)).due()).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({
        // six hours end on the same day: at the earliest the end of the next working day
        "1, 2022-10-03T08:30, 2022-10-04T16:30, 2022-10-04T09:30",
        // an hour over a long weekend: 13, 14 and 24 October are free
        "2, 2022-10-12T15:45, 2022-10-17T16:30, 2022-10-17T15:30",
        "3, 2022-10-20T16:30, 2022-10-21T16:30, 2022-10-21T08:30",
        // opened on a Sunday
        "4, 2022-10-16T11:00, 2022-10-17T16:30, 2022-10-17T08:30"
    })
    void withoutADateAStepIsDueAfterItsEffort(int step, String opened, String due, String startBy) {
        assertThat(deadlines.of(YEAR_2566, step, NO_OCCURRENCE, at(opened)))
                .isEqualTo(new Deadline(at(startBy), at(due)));
    }

    @Test
    void theMinimumOfANextWorkingDayIsASetting() {
        Deadlines strict = new Deadlines(STANDARD, CALENDAR, new DeadlineSettings(false));

        assertThat(strict.of(YEAR_2566, 2, NO_OCCURRENCE, at("2022-10-12T15:45")))
                .isEqualTo(new Deadline(at("2022-10-12T15:45"), at("2022-10-17T08:45")));
    }

    @Test
    void effortLongerThanTheNextDayDecides() {
        Deadlines longer = new Deadlines(withStep(3, Map.of("effortDays", 5)), CALENDAR, new DeadlineSettings(true));

        assertThat(longer.of(YEAR_2566, 3, NO_OCCURRENCE, at("2022-10-03T10:00"))
                        .due())
                .isEqualTo(at("2022-10-10T10:00"));
    }

    @Test
    void theDirectionOnAFreeDayIsSetPerDeadline() {
        Deadlines later =
                new Deadlines(withStep(11, Map.of("nonWorking", "later")), CALENDAR, new DeadlineSettings(true));
        Deadlines asIs =
                new Deadlines(withStep(11, Map.of("nonWorking", "as-is")), CALENDAR, new DeadlineSettings(true));

        assertThat(later.fixed(YEAR_2566, 11).orElseThrow().due()).isEqualTo(at("2023-05-01T16:30"));
        assertThat(asIs.fixed(YEAR_2566, 11).orElseThrow().due()).isEqualTo(at("2023-04-30T16:30"));
        assertThat(later.fixed(YEAR_2566, 10).orElseThrow().due()).isEqualTo(at("2023-04-28T16:30"));
    }

    @Test
    void monthsOweAReportFromTheEndOfStepSixThroughAugust() {
        assertThat(deadlines.reportMonths(YearMonth.of(2022, 10), YEAR_2566))
                .hasSize(11)
                .startsWith(YearMonth.of(2022, 10))
                .endsWith(YearMonth.of(2023, 8));
        assertThat(deadlines.reportMonths(YearMonth.of(2023, 7), YEAR_2566))
                .isEqualTo(List.of(YearMonth.of(2023, 7), YearMonth.of(2023, 8)));
        assertThat(deadlines.reportMonths(YearMonth.of(2023, 9), YEAR_2566)).isEmpty();
        assertThat(deadlines.reportMonths(YearMonth.of(2022, 8), YEAR_2566)).hasSize(11);
    }

    @Test
    void inEveryYearWithHolidaysTheStepsFitTheirDates() {
        for (int buddhistYear = 2565; buddhistYear <= 2570; buddhistYear++) {
            FiscalYear year = new FiscalYear(buddhistYear);
            for (int step : new int[] {7, 9, 10, 11, 12, 13}) {
                Deadline deadline = deadlines.fixed(year, step).orElseThrow();
                assertThat(deadline.startBy()).as("step %s of %s", step, year).isBefore(deadline.due());
                assertThat(CALENDAR.isWorkingTime(deadline.startBy())).isTrue();
                assertThat(CALENDAR.isWorkingTime(deadline.due())).isTrue();
                assertThat(FiscalYear.of(LocalDate.ofInstant(deadline.due(), ThaiDates.ZONE)))
                        .isEqualTo(year);
            }
            for (int step : new int[] {9, 10, 12}) {
                assertThat(deadlines.opensAt(year, step, NO_OCCURRENCE))
                        .as("step %s of %s", step, year)
                        .isBeforeOrEqualTo(
                                deadlines.fixed(year, step).orElseThrow().startBy());
            }
        }
    }

    private static StepStandard withStep(int changed, Map<String, Object> cells) {
        Map<String, Object> row = new HashMap<>(STANDARD.row(changed));
        row.putAll(cells);
        return new StepStandard() {
            @Override
            public StepRule rule(int step) {
                return step == changed ? StepRuleParser.parse(step, row) : STANDARD.rule(step);
            }

            @Override
            public List<StepRule> all() {
                return IntStream.rangeClosed(1, STEPS).mapToObj(this::rule).toList();
            }

            @Override
            public int version() {
                return 2;
            }

            @Override
            public StepStandard asOf(int version) {
                return version == 2 ? this : STANDARD;
            }
        };
    }
}
