package org.itacycle.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.itacycle.calendar.Effort;
import org.itacycle.calendar.WorkingCalendar;
import org.itacycle.cycle.StepOpening;
import org.itacycle.cycle.StepStandard;

/** When simulated people end a step. */
final class WorkPace {

    private final StepStandard standard;
    private final WorkingCalendar calendar;
    private final Map<Integer, Integer> late;
    private final Map<StepOpening, Instant> ends = new HashMap<>();

    /** @param late the working days after its due at which a step ends, by step; the others end in time */
    WorkPace(StepStandard standard, WorkingCalendar calendar, Map<Integer, Integer> late) {
        this.standard = standard;
        this.calendar = calendar;
        this.late = late;
    }

    /**
     * The end of this opening: the printed effort after it, yet never past due; a late step the given working days
     * after due. A step that opens when its end has passed takes its effort.
     */
    Instant endOf(StepOpening opening) {
        return ends.computeIfAbsent(opening, this::computed);
    }

    private Instant computed(StepOpening opening) {
        Instant byEffort =
                calendar.add(opening.openedAt(), standard.rule(opening.step()).effort());
        Instant latest = late.containsKey(opening.step())
                ? calendar.add(opening.due(), Effort.ofDays(late.get(opening.step())))
                : earlier(byEffort, opening.due());
        return latest.isBefore(opening.openedAt()) ? byEffort : latest;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
