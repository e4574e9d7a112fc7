package org.itacycle.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.itacycle.cycle.Cycle;
import org.itacycle.cycle.CycleRegister;
import org.itacycle.cycle.DeadlineChange;
import org.itacycle.cycle.DeadlineChanges;
import org.itacycle.cycle.StepOpening;
import org.itacycle.cycle.StepPlace;
import org.itacycle.cycle.StepRegister;
import org.itacycle.cycle.WorkItem;
import org.springframework.stereotype.Component;

/**
 * Notes every notice whose moment has come. The moments are computed from the deadlines, never counted from one run to
 * the next: a run that did not happen is made up for by the next one.
 */
@Component
class SlotFilling {

    private final CycleRegister cycles;
    private final StepRegister steps;
    private final DeadlineChanges changes;
    private final ReminderLadder ladder;
    private final SlotMoments moments;
    private final OpenWork work;
    private final PeopleAtWork people;
    private final NoticeSlots slots;

    SlotFilling(
            CycleRegister cycles,
            StepRegister steps,
            DeadlineChanges changes,
            ReminderLadder ladder,
            SlotMoments moments,
            OpenWork work,
            PeopleAtWork people,
            NoticeSlots slots) {
        this.cycles = cycles;
        this.steps = steps;
        this.changes = changes;
        this.ladder = ladder;
        this.moments = moments;
        this.work = work;
        this.people = people;
        this.slots = slots;
    }

    /** Runs in the caller's transaction; running it again, or on two nodes at once, changes nothing. */
    void fill() {
        cycles.all().stream().filter(cycle -> cycle.state() == Cycle.State.OPEN).forEach(this::fill);
    }

    private void fill(Cycle cycle) {
        steps.of(cycle.id()).stream().filter(StepOpening::isOpen).forEach(opening -> fill(cycle, opening));
    }

    private void fill(Cycle cycle, StepOpening opening) {
        Set<String> worked = slots.worked(opening);
        List<Slot> fresh = moments.untilNow(opening.due(), ladder.rungs(opening.step())).stream()
                .filter(slot -> !worked.contains(slot.name()))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        List<WorkItem> items =
                work.at(new StepPlace(cycle.id(), cycle.fiscalYear(), opening.step(), opening.occurrence()));
        Instant since = deadlineStandsSince(opening);
        fresh.forEach(slot -> note(opening, slot, since, items));
    }

    /** Slots before this lie before the step, or belong to a date that did not hold then. */
    private Instant deadlineStandsSince(StepOpening opening) {
        return changes.of(opening.id()).stream()
                .findFirst()
                .map(DeadlineChange::at)
                .orElse(opening.openedAt());
    }

    /** At the opening itself people are told of the new work at once; a reminder beside it would say the same. */
    private void note(StepOpening opening, Slot slot, Instant since, List<WorkItem> items) {
        if (!slot.moment().isAfter(since)) {
            slots.addVoid(opening, slot);
            return;
        }
        people.upTo(slot.reach(), items).forEach((recipient, kind) -> slots.owe(opening, recipient, slot, kind));
    }
}
