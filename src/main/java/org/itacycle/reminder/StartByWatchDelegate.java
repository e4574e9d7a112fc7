package org.itacycle.reminder;

import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.itacycle.cycle.Cycle;
import org.itacycle.cycle.CycleRegister;
import org.itacycle.cycle.Deadline;
import org.itacycle.cycle.Deadlines;
import org.itacycle.cycle.ProcessVariables;
import org.itacycle.cycle.StepPlace;
import org.itacycle.cycle.StepRegister;
import org.itacycle.cycle.StepStandard;
import org.springframework.stereotype.Component;

/** What the models ask about the latest moments to begin: {@code startByWatch} in their expressions. */
@Component("startByWatch")
public class StartByWatchDelegate {

    private final CycleRegister cycles;
    private final StepRegister steps;
    private final Deadlines deadlines;

    StartByWatchDelegate(CycleRegister cycles, StepRegister steps, Deadlines deadlines) {
        this.cycles = cycles;
        this.steps = steps;
        this.deadlines = deadlines;
    }

    /** The steps with a fixed date that could still begin in time when the cycle was opened. */
    public List<Integer> watchedSteps(DelegateExecution execution) {
        Cycle cycle = cycles.byId((String) execution.getVariable(ProcessVariables.CYCLE_ID.name()));
        return IntStream.rangeClosed(1, StepStandard.STEPS)
                .boxed()
                .filter(step -> deadlines
                        .fixed(cycle.fiscalYear(), step)
                        .filter(deadline -> deadline.startBy().isAfter(cycle.openedAt()))
                        .isPresent())
                .toList();
    }

    public Date startBy(DelegateExecution execution) {
        StepPlace watched = watched(execution);
        return Date.from(deadlines
                .fixed(watched.fiscalYear(), watched.step())
                .map(Deadline::startBy)
                .orElseThrow());
    }

    public boolean hasOpened(DelegateExecution execution) {
        StepPlace watched = watched(execution);
        return steps.hasOpened(watched.cycleId(), watched.step());
    }

    private static StepPlace watched(DelegateExecution execution) {
        return StepPlace.watched(execution.getVariables());
    }
}
