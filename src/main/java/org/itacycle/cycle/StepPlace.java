package org.itacycle.cycle;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itacycle.calendar.FiscalYear;

/**
 * Which step of which cycle something in a model belongs to.
 *
 * @param occurrence the reported month of a monthly report ({@code 2023-01}), else {@code -}
 */
public record StepPlace(String cycleId, FiscalYear fiscalYear, int step, String occurrence) {

    private static final Pattern NUMBERED = Pattern.compile("(?:Clock_|Envelope_)?Step(\\d{2})\\w*");

    /**
     * Reads the place of an element: the step from its id where it is one of the numbered ones, else from the variables
     * that its calling step passed on.
     *
     * @param elementId the id in the model
     * @param variables what the instance knows
     */
    public static StepPlace of(String elementId, Map<String, Object> variables) {
        return of(step(elementId, variables), variables);
    }

    /** The place of the step whose start-by is watched. */
    public static StepPlace watched(Map<String, Object> variables) {
        return of(((Number) required(variables, ProcessVariables.WATCHED_STEP.name())).intValue(), variables);
    }

    /** The place of a step whose number is known. */
    static StepPlace of(int step, Map<String, Object> variables) {
        return new StepPlace(
                (String) required(variables, ProcessVariables.CYCLE_ID.name()), fiscalYear(variables), step, (String)
                        variables.getOrDefault(ProcessVariables.OCCURRENCE.name(), Deadlines.NO_OCCURRENCE));
    }

    /** The fiscal year of the cycle that these variables belong to. */
    public static FiscalYear fiscalYear(Map<String, Object> variables) {
        return new FiscalYear(((Number) required(variables, ProcessVariables.FISCAL_YEAR.name())).intValue());
    }

    private static int step(String elementId, Map<String, Object> variables) {
        Matcher numbered = NUMBERED.matcher(elementId);
        return numbered.matches()
                ? Integer.parseInt(numbered.group(1))
                : ((Number) required(variables, ProcessVariables.STEP.name())).intValue();
    }

    private static Object required(Map<String, Object> variables, String name) {
        Object value = variables.get(name);
        if (value == null) {
            throw new IllegalStateException("the model passes no variable " + name);
        }
        return value;
    }
}
