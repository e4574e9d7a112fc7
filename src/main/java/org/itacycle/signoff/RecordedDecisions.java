package org.itacycle.signoff;

import java.util.Map;
import java.util.Optional;
import org.itacycle.cycle.AnnualCycleProcess;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.StepDecisions;
import org.itacycle.cycle.StepOpening;
import org.itacycle.cycle.StepRegister;
import org.itacycle.form.FormEntries;
import org.itacycle.form.FormEntry;
import org.springframework.stereotype.Component;

/** Signatures are read from the record of decisions, the meeting's decisions from the forms that were sent. */
@Component
class RecordedDecisions implements StepDecisions {

    private static final Map<Integer, AnnualCycleProcess.Element> MEETINGS = Map.of(
            4, AnnualCycleProcess.Element.STEP04_AGENCY_MEETING,
            11, AnnualCycleProcess.Element.STEP11_MEETING_REVIEW);

    private final SignOffs signOffs;
    private final FormEntries entries;
    private final StepRegister steps;

    RecordedDecisions(SignOffs signOffs, FormEntries entries, StepRegister steps) {
        this.signOffs = signOffs;
        this.entries = entries;
        this.steps = steps;
    }

    @Override
    public Optional<Outcome> last(String cycleId, int step, String occurrence) {
        return MEETINGS.containsKey(step)
                ? entries.latest(cycleId, step, occurrence, MEETINGS.get(step).id())
                        .filter(this::isOfTheLastRound)
                        .flatMap(FormEntry::outcome)
                : signOffs.lastDecision(cycleId, step, occurrence);
    }

    private boolean isOfTheLastRound(FormEntry entry) {
        return steps.latest(entry.cycleId(), entry.step(), entry.occurrence())
                .map(StepOpening::round)
                .filter(round -> round == entry.round())
                .isPresent();
    }
}
