package org.itacycle.cycle;

import java.util.List;

/** The printed standard of the 13 steps, read from the decision table {@code step-standard}. */
public interface StepStandard {

    /** How many steps the procedure has. */
    int STEPS = 13;

    /**
     * What the standard states about a step.
     *
     * @param step 1 to 13
     * @throws IllegalArgumentException when there is no such step, or its row cannot be read
     */
    StepRule rule(int step);

    /** All 13 steps in their order. */
    List<StepRule> all();

    /** The version of the decision table that is valid now. */
    int version();

    /**
     * The standard as an earlier version of the table stated it.
     *
     * @throws IllegalArgumentException when there is no such version
     */
    StepStandard asOf(int version);

    static boolean isStep(int number) {
        return number >= 1 && number <= STEPS;
    }
}
