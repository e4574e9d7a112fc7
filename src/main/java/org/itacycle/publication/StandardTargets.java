package org.itacycle.publication;

import java.util.List;
import org.itacycle.cycle.StepStandard;
import org.springframework.stereotype.Component;

/** The targets from the decision table of the printed standard. */
@Component
class StandardTargets implements TargetsOfStep {

    private final StepStandard standard;

    StandardTargets(StepStandard standard) {
        this.standard = standard;
    }

    @Override
    public List<Target> targets(int step) {
        return standard.rule(step).targets();
    }
}
