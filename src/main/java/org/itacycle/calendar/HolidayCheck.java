package org.itacycle.calendar;

import java.util.Collection;
import java.util.Optional;
import org.itacycle.calendar.LineProblem.What;

/** What every holiday has to fulfil, whether it was typed or read from a file. */
final class HolidayCheck {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_SOURCE = 300;

    private HolidayCheck() {}

    /** What is wrong with a holiday that is to stand beside others. */
    static Optional<LineProblem> problem(int line, Holiday holiday, Collection<Holiday> others) {
        if (holiday.name().isBlank()) {
            return Optional.of(new LineProblem(line, What.NO_NAME, ""));
        }
        if (holiday.name().length() > LONGEST_NAME || holiday.source().length() > LONGEST_SOURCE) {
            return Optional.of(new LineProblem(line, What.TOO_LONG, shortened(holiday.name())));
        }
        return others.stream().anyMatch(other -> isSame(other, holiday))
                ? Optional.of(new LineProblem(line, What.REPEATED, holiday.name()))
                : Optional.empty();
    }

    /** Whether both are one holiday, perhaps worded anew: the name on its day. */
    static boolean isSame(Holiday one, Holiday other) {
        return one.date().equals(other.date()) && one.name().equals(other.name());
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
