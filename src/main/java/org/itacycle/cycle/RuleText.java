package org.itacycle.cycle;

import java.time.DateTimeException;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A rule of the step standard taken apart: a name and arguments after colons.
 *
 * @param text the whole rule as written, for messages
 */
record RuleText(String text, String name, List<String> arguments) {

    private static final String SEPARATOR = ":";

    static RuleText of(String text) {
        List<String> parts = List.of(text.strip().split(SEPARATOR, -1));
        return new RuleText(text, parts.get(0), parts.subList(1, parts.size()));
    }

    /** The rule, provided that nothing follows its name. */
    <R> R withoutArguments(R rule) {
        requireArguments(0);
        return rule;
    }

    <A> A onlyArgument(Function<String, A> read) {
        requireArguments(1);
        return reading(() -> read.apply(arguments.get(0)));
    }

    <A> A bothArguments(BiFunction<String, String, A> read) {
        requireArguments(2);
        return reading(() -> read.apply(arguments.get(0), arguments.get(1)));
    }

    IllegalArgumentException unreadable() {
        return new IllegalArgumentException("'" + text + "' is no rule");
    }

    static Set<Integer> steps(String text) {
        return Arrays.stream(text.split(",", -1)).map(RuleText::step).collect(Collectors.toUnmodifiableSet());
    }

    static int step(String text) {
        int step = Integer.parseInt(text.strip());
        if (!StepStandard.isStep(step)) {
            throw new IllegalArgumentException("there is no step " + step);
        }
        return step;
    }

    static Month month(String text) {
        return Month.of(Integer.parseInt(text));
    }

    static MonthDay monthDay(String text) {
        return MonthDay.parse("--" + text);
    }

    static int dayOfMonth(String text) {
        return ChronoField.DAY_OF_MONTH.checkValidIntValue(Integer.parseInt(text));
    }

    private void requireArguments(int count) {
        if (arguments.size() != count) {
            throw unreadable();
        }
    }

    private <A> A reading(Supplier<A> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is no rule: " + e.getMessage(), e);
        }
    }
}
