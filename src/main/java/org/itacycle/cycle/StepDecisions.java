package org.itacycle.cycle;

import java.util.Optional;

/** What was decided in the steps that end in a decision, as the product itself has recorded it. */
public interface StepDecisions {

    /** The decision in the round that was last opened; empty where nobody has decided yet, or nothing is to decide. */
    Optional<Outcome> last(String cycleId, int step, String occurrence);
}
