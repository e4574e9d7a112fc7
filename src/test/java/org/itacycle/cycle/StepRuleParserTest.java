package org.itacycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Month;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.itacycle.calendar.Effort;
import org.itacycle.calendar.NonWorkingRule;
import org.itacycle.publication.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepRuleParserTest {

    @Test
    void aFullRowBecomesARule() {
        StepRule rule = StepRuleParser.parse(
                10, row(Map.of("targets", "WEBSITE, DOC", "reserve", 11, "nonWorking", "as-is", "effortHours", 2L)));

        assertThat(rule)
                .isEqualTo(new StepRule(
                        10,
                        new Effort(1, 2, 0),
                        new OpeningRule.WithTheCycle(),
                        new DueRule.ByEffort(),
                        NonWorkingRule.AS_IS,
                        List.of(Target.WEBSITE, Target.DOC),
                        List.of("first", "second"),
                        OptionalInt.of(11)));
    }

    @Test
    void emptyTargetsAndReserveAreAllowed() {
        StepRule rule = StepRuleParser.parse(1, row(Map.of("targets", "", "reserve", " ")));

        assertThat(rule.targets()).isEmpty();
        assertThat(rule.reservedFor()).isEmpty();
    }

    @Test
    void everyOpeningRuleIsRead() {
        assertThat(OpeningRule.parse("cycle")).isEqualTo(new OpeningRule.WithTheCycle());
        assertThat(OpeningRule.parse("after:1")).isEqualTo(new OpeningRule.AfterSteps(Set.of(1)));
        assertThat(OpeningRule.parse("after:7,8,11,12")).isEqualTo(new OpeningRule.AfterSteps(Set.of(7, 8, 11, 12)));
        assertThat(OpeningRule.parse("firstWorkingDayOfMonth")).isEqualTo(new OpeningRule.FirstWorkingDayOfEachMonth());
        assertThat(OpeningRule.parse("firstWorkingDay:03")).isEqualTo(new OpeningRule.FirstWorkingDayOf(Month.MARCH));
        assertThat(OpeningRule.parse("date:03-15")).isEqualTo(new OpeningRule.OnDate(MonthDay.of(3, 15)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "effort",
                "monthlyDay:10:next",
                "monthlyDay:9:same",
                "beforeOpening:12",
                "date:03-31",
                "date:09-05"
            })
    void aDueRuleIsKeptInTheWordsOfTheTable(String text) {
        assertThat(DueRule.parse(text).text()).isEqualTo(text);
    }

    @Test
    void everyDueRuleIsRead() {
        assertThat(DueRule.parse("effort")).isEqualTo(new DueRule.ByEffort());
        assertThat(DueRule.parse("monthlyDay:10:next")).isEqualTo(new DueRule.OnMonthlyDay(10, DueRule.Which.NEXT));
        assertThat(DueRule.parse("monthlyDay:10:same")).isEqualTo(new DueRule.OnMonthlyDay(10, DueRule.Which.SAME));
        assertThat(DueRule.parse("beforeOpening:12")).isEqualTo(new DueRule.BeforeOpeningOf(12));
        assertThat(DueRule.parse("date:03-31")).isEqualTo(new DueRule.OnDate(MonthDay.of(3, 31)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cycle:1",
                "after",
                "after:",
                "after:x",
                "after:14",
                "firstWorkingDay:13",
                "date:02-30",
                "Cycle"
            })
    void malformedOpeningRulesAreRefused(String text) {
        assertThatThrownBy(() -> OpeningRule.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "' is no rule");
    }

    @ParameterizedTest
    @ValueSource(strings = {"effort:2", "monthlyDay:10", "monthlyDay:32:same", "monthlyDay:10:last", "beforeOpening:0"})
    void malformedDueRulesAreRefused(String text) {
        assertThatThrownBy(() -> DueRule.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "' is no rule");
    }

    @ParameterizedTest
    @CsvSource({
        "opens, sometimes",
        "due, date:13-31",
        "nonWorking, never",
        "targets, 'WEBSITE,fax machine'",
        "reserve, 14",
        "effortDays, one",
        "controlPoints, ''",
        "opens, ''"
    })
    void aMessageNamesStepAndColumnOnOneLine(String column, String value) {
        assertThatThrownBy(() -> StepRuleParser.parse(8, row(Map.of(column, value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("step-standard, step 8, column " + column + ": ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void effortIsAWholeNumberThatIsNotNegative() {
        assertThatThrownBy(() -> StepRuleParser.parse(8, row(Map.of("effortHours", 1.5))))
                .hasMessage("step-standard, step 8, column effortHours: expected a whole number from 0, got '1.5'");
        assertThatThrownBy(() -> StepRuleParser.parse(8, row(Map.of("effortMinutes", -1))))
                .hasMessageContaining("column effortMinutes");
    }

    private static Map<String, Object> row(Map<String, Object> changes) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "controlPoints", "first\nsecond",
                "effortDays", 1,
                "effortHours", 0,
                "effortMinutes", 0,
                "opens", "cycle",
                "due", "effort",
                "nonWorking", "earlier"));
        row.putAll(changes);
        return row;
    }
}
