package org.itacycle.cycle;

import java.time.MonthDay;
import java.util.Locale;

/** When a step of the procedure has to be done: the column {@code due} of the step standard. */
public sealed interface DueRule {

    /** The rule as the decision table writes it; {@link #parse} reads it back. */
    String text();

    /** {@code effort}: when the printed effort has passed in working time since the step opened. */
    record ByEffort() implements DueRule {
        @Override
        public String text() {
            return "effort";
        }
    }

    /** {@code monthlyDay:10:next}: on that day of the month in which the step opened, or of the month after it. */
    record OnMonthlyDay(int day, Which which) implements DueRule {
        @Override
        public String text() {
            return "monthlyDay:%d:%s".formatted(day, which.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Which month a monthly day is of. */
    enum Which {
        /** The month in which the step opened. */
        SAME,
        /** The month after the step opened. */
        NEXT
    }

    /** {@code beforeOpening:12}: on the last working day before that step opens. */
    record BeforeOpeningOf(int step) implements DueRule {
        @Override
        public String text() {
            return "beforeOpening:" + step;
        }
    }

    /** {@code date:03-31}: on that day of the fiscal year. */
    record OnDate(MonthDay day) implements DueRule {
        @Override
        public String text() {
            return "date:%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
        }
    }

    /**
     * Reads a rule as the decision table writes it.
     *
     * @throws IllegalArgumentException when the text is no such rule; the message quotes it
     */
    static DueRule parse(String text) {
        RuleText rule = RuleText.of(text);
        return switch (rule.name()) {
            case "effort" -> rule.withoutArguments(new ByEffort());
            case "monthlyDay" -> monthlyDay(rule);
            case "beforeOpening" -> new BeforeOpeningOf(rule.onlyArgument(RuleText::step));
            case "date" -> new OnDate(rule.onlyArgument(RuleText::monthDay));
            default -> throw rule.unreadable();
        };
    }

    private static OnMonthlyDay monthlyDay(RuleText rule) {
        return rule.bothArguments((day, which) -> new OnMonthlyDay(
                RuleText.dayOfMonth(day),
                switch (which) {
                    case "same" -> Which.SAME;
                    case "next" -> Which.NEXT;
                    default -> throw new IllegalArgumentException("'" + which + "' is neither same nor next");
                }));
    }
}
