package org.itacycle.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.itacycle.cycle.WorkItem;
import org.itacycle.cycle.WorkItems;

/** Open tasks that a test says there are: the officer works on them, the director reads them, others see nothing. */
class KnownWork implements WorkItems {

    private final Map<String, WorkItem> open = new ConcurrentHashMap<>();

    WorkItem open(WorkItem item) {
        open.put(item.taskId(), item);
        return item;
    }

    @Override
    public Optional<WorkItem> find(String taskId) {
        return Optional.ofNullable(open.get(taskId));
    }

    @Override
    public List<WorkItem> openOf(String cycleId) {
        return List.copyOf(open.values());
    }

    @Override
    public List<WorkItem> besideSteps(String cycleId) {
        return List.of();
    }

    @Override
    public Set<String> candidates(String taskId) {
        return Set.of("officer");
    }

    @Override
    public boolean mayWork(String taskId, String account) {
        return account.equals("officer");
    }

    @Override
    public boolean mayRead(String taskId, String account) {
        return mayWork(taskId, account) || account.equals("director");
    }
}
