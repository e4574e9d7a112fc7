package org.itacycle.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.itacycle.cycle.AnnualCycleProcess;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.SignOffProcess;
import org.itacycle.cycle.WorkItem;

/** What simulated people decide: they agree, after a step has returned as often as it was told to. */
final class Decisions {

    private record Choice(Outcome agreed, Outcome returned) {}

    private static final Map<String, Choice> CHOICES = Map.of(
            SignOffProcess.Element.SIGN_OFF_DECIDE.id(), new Choice(Outcome.SIGNED, Outcome.RETURNED),
            AnnualCycleProcess.Element.STEP04_AGENCY_MEETING.id(), new Choice(Outcome.CONSENTED, Outcome.REVISE),
            AnnualCycleProcess.Element.STEP11_MEETING_REVIEW.id(), new Choice(Outcome.NO_COMMENTS, Outcome.COMMENTS));

    private final Map<Integer, Integer> returnsLeft;

    Decisions(Map<Integer, Integer> returns) {
        returnsLeft = new HashMap<>(returns);
    }

    /** The decision at a task; empty where its form decides nothing. Each call counts as one decision. */
    Optional<Outcome> at(WorkItem item) {
        return Optional.ofNullable(CHOICES.get(item.element()))
                .map(choice -> returnsOnce(item.step()) ? choice.returned() : choice.agreed());
    }

    private boolean returnsOnce(int step) {
        int left = returnsLeft.getOrDefault(step, 0);
        returnsLeft.put(step, Math.max(0, left - 1));
        return left > 0;
    }
}
