package org.itacycle.publication;

import org.itacycle.RefusedStart;
import org.itacycle.cycle.StepStandard;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Refuses the start where the decision table names a target that the configuration does not know. */
@Component
class TargetsConfigured implements SmartInitializingSingleton {

    private final TargetsOfStep targetsOfStep;
    private final Targets targets;

    TargetsConfigured(TargetsOfStep targetsOfStep, Targets targets) {
        this.targetsOfStep = targetsOfStep;
        this.targets = targets;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (int step = 1; step <= StepStandard.STEPS; step++) {
            for (Target target : targetsOfStep.targets(step)) {
                if (!targets.isConfigured(target)) {
                    throw new RefusedStart(
                            "step-standard.dmn publishes step %d at %s, but ita.publication.targets.%s is not set"
                                    .formatted(step, target, target));
                }
            }
        }
    }
}
