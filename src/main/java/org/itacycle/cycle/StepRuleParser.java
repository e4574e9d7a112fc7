package org.itacycle.cycle;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import org.itacycle.calendar.Effort;
import org.itacycle.calendar.NonWorkingRule;
import org.itacycle.publication.Target;

/** Turns a row of the decision table {@code step-standard} into a rule. */
public final class StepRuleParser {

    private final int step;
    private final Map<String, Object> row;

    private StepRuleParser(int step, Map<String, Object> row) {
        this.step = step;
        this.row = row;
    }

    /**
     * Reads the row of a step.
     *
     * @param row the outputs of the table by their names; an empty cell may be missing, null or an empty text
     * @throws IllegalArgumentException when a cell cannot be read; the message is one line that names step and column
     */
    public static StepRule parse(int step, Map<String, Object> row) {
        return new StepRuleParser(step, row).rule();
    }

    private StepRule rule() {
        return new StepRule(
                step,
                new Effort(number("effortDays"), number("effortHours"), number("effortMinutes")),
                text("opens", OpeningRule::parse),
                text("due", DueRule::parse),
                text("nonWorking", StepRuleParser::nonWorkingRule),
                list("targets", ",", Target::valueOf),
                controlPoints(),
                reserve());
    }

    private List<String> controlPoints() {
        List<String> points = list("controlPoints", "\n", Function.identity());
        if (points.isEmpty()) {
            throw unreadable("controlPoints", "is empty", null);
        }
        return points;
    }

    private OptionalInt reserve() {
        return isEmpty("reserve")
                ? OptionalInt.empty()
                : OptionalInt.of(
                        read("reserve", () -> RuleText.step(row.get("reserve").toString())));
    }

    private int number(String column) {
        Object value = row.get(column);
        if (!(value instanceof Number number) || number.doubleValue() != number.intValue() || number.intValue() < 0) {
            throw unreadable(column, "expected a whole number from 0, got '" + value + "'", null);
        }
        return number.intValue();
    }

    private <T> T text(String column, Function<String, T> parse) {
        if (isEmpty(column)) {
            throw unreadable(column, "is empty", null);
        }
        return read(column, () -> parse.apply(row.get(column).toString().strip()));
    }

    private <T> List<T> list(String column, String separator, Function<String, T> parse) {
        if (isEmpty(column)) {
            return List.of();
        }
        return read(
                column,
                () -> Arrays.stream(row.get(column).toString().split(separator))
                        .map(String::strip)
                        .filter(entry -> !entry.isEmpty())
                        .map(parse)
                        .toList());
    }

    private boolean isEmpty(String column) {
        return row.get(column) == null || row.get(column).toString().isBlank();
    }

    private <T> T read(String column, Supplier<T> cell) {
        try {
            return cell.get();
        } catch (IllegalArgumentException e) {
            throw unreadable(column, e.getMessage(), e);
        }
    }

    private IllegalArgumentException unreadable(String column, String what, Throwable cause) {
        String message = "step-standard, step %d, column %s: %s".formatted(step, column, what);
        return new IllegalArgumentException(message.replaceAll("\\s+", " "), cause);
    }

    private static NonWorkingRule nonWorkingRule(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "earlier" -> NonWorkingRule.EARLIER;
            case "later" -> NonWorkingRule.LATER;
            case "as-is" -> NonWorkingRule.AS_IS;
            default -> throw new IllegalArgumentException("'" + text + "' is none of earlier, later, as-is");
        };
    }
}
