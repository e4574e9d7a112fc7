package org.itacycle.records;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.cycle.WorkItem;
import org.itacycle.cycle.WorkItems;
import org.springframework.boot.test.context.TestComponent;

/** Open tasks as a test lays them out; each is held by one account. */
@TestComponent
public class Desk implements WorkItems {

    private final Map<String, WorkItem> items = new HashMap<>();

    /** Opens a task of step 9 for an account. */
    public void lay(String taskId, String cycleId, String holder) {
        items.put(
                taskId,
                new WorkItem(
                        taskId,
                        "MonitoringReport_Write",
                        "9",
                        cycleId,
                        new FiscalYear(2566),
                        9,
                        "-",
                        1,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        Optional.of(holder),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Override
    public Optional<WorkItem> find(String taskId) {
        return Optional.ofNullable(items.get(taskId));
    }

    @Override
    public List<WorkItem> openOf(String cycleId) {
        return items.values().stream()
                .filter(item -> item.cycleId().equals(cycleId))
                .toList();
    }

    @Override
    public List<WorkItem> besideSteps(String cycleId) {
        return List.of();
    }

    @Override
    public Set<String> candidates(String taskId) {
        return Set.of();
    }

    @Override
    public boolean mayWork(String taskId, String account) {
        return find(taskId).flatMap(WorkItem::holder).filter(account::equals).isPresent();
    }

    @Override
    public boolean mayRead(String taskId, String account) {
        return items.containsKey(taskId);
    }
}
