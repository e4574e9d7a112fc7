package org.itacycle.cycle;

import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/** When a step of the procedure opens: the column {@code opens} of the step standard. */
public sealed interface OpeningRule {

    /** {@code cycle}: together with the annual cycle. */
    record WithTheCycle() implements OpeningRule {}

    /** {@code after:7,8}: as soon as all these steps are done. */
    record AfterSteps(Set<Integer> steps) implements OpeningRule {
        public AfterSteps {
            steps = Set.copyOf(steps);
        }
    }

    /** {@code firstWorkingDayOfMonth}: each month, on the first working day after the reported month. */
    record FirstWorkingDayOfEachMonth() implements OpeningRule {}

    /** {@code firstWorkingDay:03}: on the first working day of that month of the fiscal year. */
    record FirstWorkingDayOf(Month month) implements OpeningRule {}

    /** {@code date:03-15}: on that day of the fiscal year, or the next working day where nobody works. */
    record OnDate(MonthDay day) implements OpeningRule {}

    /**
     * Reads a rule as the decision table writes it.
     *
     * @throws IllegalArgumentException when the text is no such rule; the message quotes it
     */
    static OpeningRule parse(String text) {
        RuleText rule = RuleText.of(text);
        return switch (rule.name()) {
            case "cycle" -> rule.withoutArguments(new WithTheCycle());
            case "after" -> new AfterSteps(rule.onlyArgument(RuleText::steps));
            case "firstWorkingDayOfMonth" -> rule.withoutArguments(new FirstWorkingDayOfEachMonth());
            case "firstWorkingDay" -> new FirstWorkingDayOf(rule.onlyArgument(RuleText::month));
            case "date" -> new OnDate(rule.onlyArgument(RuleText::monthDay));
            default -> throw rule.unreadable();
        };
    }
}
