package org.itacycle.form;

import java.util.List;
import org.itacycle.calendar.EffortText;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.cycle.StepStandard;
import org.itacycle.cycle.Wording;
import org.springframework.stereotype.Component;

/** The facts of a step from the decision table of the printed standard. */
@Component
class StandardStepFacts implements StepFacts {

    private final StepStandard standard;
    private final EffortText efforts;

    StandardStepFacts(StepStandard standard, EffortText efforts) {
        this.standard = standard;
        this.efforts = efforts;
    }

    @Override
    public List<String> controlPoints(int step, FiscalYear year) {
        return standard.rule(step).controlPoints().stream()
                .map(point -> Wording.forYear(point, year))
                .toList();
    }

    @Override
    public String effortText(int step) {
        return efforts.of(standard.rule(step).effort());
    }
}
