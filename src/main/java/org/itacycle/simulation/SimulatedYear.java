package org.itacycle.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.calendar.WorkingCalendar;
import org.itacycle.cycle.Cycle;
import org.itacycle.cycle.Cycle.State;
import org.itacycle.cycle.CycleOpenerProcess;
import org.itacycle.cycle.CycleRegister;
import org.itacycle.cycle.SignOffProcess;
import org.itacycle.cycle.StepRegister;
import org.itacycle.cycle.StepStandard;
import org.itacycle.cycle.WorkItem;
import org.itacycle.cycle.WorkItems;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets a whole cycle happen: the product opens it, simulated people do its tasks, and between them time jumps from one
 * moment at which something happens to the next. Nothing is looked at but the product's own tasks and timers.
 */
@Component
@Profile("simulation")
class SimulatedYear {

    /** Nothing takes longer, however late and however often returned; a cycle that does is stuck. */
    private static final Duration LONGEST = Duration.ofDays(20 * 365);

    private final VirtualTime time;
    private final CycleRegister cycles;
    private final StepRegister steps;
    private final StepStandard standard;
    private final WorkingCalendar calendar;
    private final WorkItems workItems;
    private final SimulatedForms forms;
    private final SimulatedDesk desk;

    SimulatedYear(
            VirtualTime time,
            CycleRegister cycles,
            StepRegister steps,
            StepStandard standard,
            WorkingCalendar calendar,
            WorkItems workItems,
            SimulatedForms forms,
            SimulatedDesk desk) {
        this.time = time;
        this.cycles = cycles;
        this.steps = steps;
        this.standard = standard;
        this.calendar = calendar;
        this.workItems = workItems;
        this.forms = forms;
        this.desk = desk;
    }

    /** The moment to begin at: the product is there before its first working day of October. */
    static Instant beginning(FiscalYear year) {
        return year.firstDay().atStartOfDay(ThaiDates.ZONE).toInstant();
    }

    /**
     * Runs the cycle from its opening to its end.
     *
     * @throws IllegalStateException where the cycle gets stuck
     */
    Cycle run(SimulationOptions options) {
        Cycle cycle = opened(options.year());
        WorkPace pace = new WorkPace(standard, calendar, options.late());
        Decisions decisions = new Decisions(options.returns());
        while (isOpen(cycle)) {
            if (time.runFollowingJob()) {
                continue;
            }
            Optional<Ending> next = nextEnding(cycle, pace);
            if (next.isPresent() && !next.get().at().isAfter(time.now())) {
                end(next.get().item(), decisions);
            } else if (!time.runDueTimer()) {
                time.moveTo(nextMoment(next));
                refuseEndlessness(cycle);
            }
        }
        runFollowingJobs();
        return cycles.byId(cycle.id());
    }

    /** A task and when its person ends it. */
    private record Ending(WorkItem item, Instant at) {}

    private Cycle opened(FiscalYear year) {
        while (cycles.active(year).isEmpty()) {
            time.moveTo(time.nextTimer().orElseThrow(() -> new IllegalStateException("nothing opens the cycle")));
            while (time.runDueTimer()) {
                runFollowingJobs();
            }
        }
        // One year is simulated: when it runs late, the next one is not opened beside it.
        time.leaveOut(CycleOpenerProcess.KEY);
        return cycles.active(year).orElseThrow();
    }

    private boolean isOpen(Cycle cycle) {
        return cycles.byId(cycle.id()).state() == State.OPEN;
    }

    private void runFollowingJobs() {
        boolean ran = true;
        while (ran) {
            ran = time.runFollowingJob();
        }
    }

    private Optional<Ending> nextEnding(Cycle cycle, WorkPace pace) {
        return workItems.openOf(cycle.id()).stream()
                .filter(item -> !item.waitsForOthers())
                .map(item -> new Ending(item, endOf(item, pace)))
                .min(Comparator.comparing(Ending::at)
                        .thenComparing(ending -> ending.item().step())
                        .thenComparing(ending -> ending.item().occurrence())
                        .thenComparing(ending -> ending.item().element()));
    }

    private Instant endOf(WorkItem item, WorkPace pace) {
        return pace.endOf(
                steps.latest(item.cycleId(), item.step(), item.occurrence()).orElseThrow());
    }

    private void end(WorkItem item, Decisions decisions) {
        String account = item.holder().orElseGet(() -> firstCandidate(item));
        desk.send(account, item.taskId(), forms.filled(item, decisions.at(item), account));
    }

    /** Nobody signs what he sent himself. */
    private String firstCandidate(WorkItem item) {
        return workItems.candidates(item.taskId()).stream()
                .filter(account -> !(isSignature(item) && item.sentBy().equals(Optional.of(account))))
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("nobody may do " + item.title()));
    }

    private static boolean isSignature(WorkItem item) {
        return item.element().equals(SignOffProcess.Element.SIGN_OFF_DECIDE.id());
    }

    private Instant nextMoment(Optional<Ending> next) {
        return Stream.concat(next.map(Ending::at).stream(), time.nextTimer().stream())
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("the cycle is open, and nothing happens any more"));
    }

    private void refuseEndlessness(Cycle cycle) {
        if (time.now().isAfter(cycle.openedAt().plus(LONGEST))) {
            List<String> open =
                    workItems.openOf(cycle.id()).stream().map(WorkItem::title).toList();
            throw new IllegalStateException("the cycle does not end; open: " + open);
        }
    }
}
