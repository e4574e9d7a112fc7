package org.itacycle.cycle;

/**
 * What produced a due date, as it was at that time.
 *
 * @param rule the row of the step standard on one line; empty for steps opened before it was kept
 * @param standardVersion of the decision table {@code step-standard}
 * @param calendarVersion of the calendar that the date was counted with
 * @param source who has the last word on it
 */
public record DeadlineBasis(String rule, int standardVersion, int calendarVersion, Source source) {

    /** Where a due date comes from. */
    public enum Source {
        /** From the step standard and the calendar; it moves with the calendar. */
        RULE,
        /** From a person who moved it; the calendar no longer moves it. */
        PERSON
    }
}
