package org.itacycle.reminder;

import java.util.List;
import java.util.Set;
import org.itacycle.cycle.StepPlace;
import org.itacycle.cycle.WorkItem;
import org.itacycle.cycle.WorkItems;
import org.springframework.stereotype.Component;

/** The tasks that somebody has to do; a sender who only waits for a signature is not among them. */
@Component
class OpenWork {

    private final WorkItems workItems;

    OpenWork(WorkItems workItems) {
        this.workItems = workItems;
    }

    List<WorkItem> at(StepPlace place) {
        return workItems.openOf(place.cycleId()).stream()
                .filter(item -> item.step() == place.step() && item.occurrence().equals(place.occurrence()))
                .filter(item -> !item.waitsForOthers())
                .toList();
    }

    List<WorkItem> of(String cycleId) {
        return workItems.openOf(cycleId).stream()
                .filter(item -> !item.waitsForOthers())
                .toList();
    }

    List<WorkItem> inSteps(String cycleId, Set<Integer> steps) {
        return workItems.openOf(cycleId).stream()
                .filter(item -> steps.contains(item.step()))
                .filter(item -> !item.waitsForOthers())
                .toList();
    }
}
