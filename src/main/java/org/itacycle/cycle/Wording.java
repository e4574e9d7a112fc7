package org.itacycle.cycle;

import java.util.regex.Pattern;
import org.itacycle.calendar.FiscalYear;

/**
 * Turns the printed standard's wording into that of a cycle. The standard was printed for fiscal year 2566 and names it
 * 66 and the year before it 65; models and the decision table keep those words exactly, so that the diagram is the
 * document's, and people read their own year.
 */
public final class Wording {

    private static final Pattern PREVIOUS_YEAR = Pattern.compile("(?<!\\d)65(?!\\d)");
    private static final Pattern THIS_YEAR = Pattern.compile("(?<!\\d)66(?!\\d)");
    private static final String PLACEHOLDER = "\u0000";

    private Wording() {}

    public static String forYear(String printed, FiscalYear year) {
        String marked = PREVIOUS_YEAR.matcher(printed).replaceAll(PLACEHOLDER);
        return THIS_YEAR
                .matcher(marked)
                .replaceAll(year.shortForm())
                .replace(PLACEHOLDER, year.previous().shortForm());
    }
}
