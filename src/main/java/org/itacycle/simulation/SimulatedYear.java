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
import org.itacycle.cycle.PublicationWatchProcess;
import org.itacycle.cycle.RetentionProcess;
import org.itacycle.cycle.SignOffProcess;
import org.itacycle.cycle.StepOpening;
import org.itacycle.cycle.StepRegister;
import org.itacycle.cycle.StepStandard;
import org.itacycle.cycle.TrailAnchorProcess;
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
        runFollowingJobs();
        while (isOpen(cycle)) {
            letHappen(cycle, pace, decisions);
            runFollowingJobs();
        }
        return cycles.byId(cycle.id());
    }

    /** An open step and when its people end it. */
    private record Ending(StepOpening opening, Instant at) {}

    /** The next thing: what people end now, else a timer that is due, else time moves. */
    private void letHappen(Cycle cycle, WorkPace pace, Decisions decisions) {
        List<Ending> endings = endings(cycle, pace);
        Optional<WorkItem> due = dueNow(cycle, endings);
        if (due.isPresent()) {
            end(due.get(), decisions);
        } else if (!time.runDueTimer()) {
            time.moveTo(nextMoment(endings));
            refuseEndlessness(cycle);
        }
    }

    private Cycle opened(FiscalYear year) {
        // Nobody changes what a simulated year published, so nobody has to look at it each day; and nothing grows old.
        time.leaveOut(PublicationWatchProcess.KEY);
        time.leaveOut(RetentionProcess.KEY);
        while (cycles.active(year).isEmpty()) {
            time.moveTo(time.nextTimer().orElseThrow(() -> new IllegalStateException("nothing opens the cycle")));
            while (time.runDueTimer()) {
                runFollowingJobs();
            }
        }
        // One year is simulated: when it runs late, the next one is not opened beside it.
        time.leaveOut(CycleOpenerProcess.KEY);
        time.leaveOut(TrailAnchorProcess.KEY);
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

    private List<Ending> endings(Cycle cycle, WorkPace pace) {
        return steps.of(cycle.id()).stream()
                .filter(StepOpening::isOpen)
                .map(opening -> new Ending(opening, pace.endOf(opening)))
                .sorted(Comparator.comparing(Ending::at)
                        .thenComparing(ending -> ending.opening().step())
                        .thenComparing(ending -> ending.opening().occurrence()))
                .toList();
    }

    private Optional<WorkItem> dueNow(Cycle cycle, List<Ending> endings) {
        List<StepOpening> due = endings.stream()
                .filter(ending -> !ending.at().isAfter(time.now()))
                .map(Ending::opening)
                .toList();
        if (due.isEmpty()) {
            return Optional.empty();
        }
        List<WorkItem> open = workItems.openOf(cycle.id());
        return due.stream().flatMap(opening -> taskOf(opening, open).stream()).findFirst();
    }

    private static Optional<WorkItem> taskOf(StepOpening opening, List<WorkItem> open) {
        return open.stream()
                .filter(item -> item.step() == opening.step()
                        && item.occurrence().equals(opening.occurrence())
                        && !item.waitsForOthers())
                .min(Comparator.comparing(WorkItem::element));
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

    private Instant nextMoment(List<Ending> endings) {
        Stream<Instant> ahead = endings.stream().map(Ending::at).filter(at -> at.isAfter(time.now()));
        return Stream.concat(ahead, time.nextTimer().stream())
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
