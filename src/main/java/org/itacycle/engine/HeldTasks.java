package org.itacycle.engine;

import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.itacycle.cycle.WorkItems;
import org.springframework.stereotype.Component;

/** Gives the tasks of somebody who has lost the right to them back to those who may take them. */
@Component
class HeldTasks {

    private final TaskService tasks;
    private final WorkItems workItems;
    private final EngineRights rights;

    HeldTasks(TaskService tasks, WorkItems workItems, EngineRights rights) {
        this.tasks = tasks;
        this.workItems = workItems;
        this.rights = rights;
    }

    /** A task without candidates stays: nobody else could take it. */
    void giveBackWhatIsNoLongerHis(String account) {
        rights.withoutChecks(() -> {
            for (Task task : tasks.createTaskQuery().taskAssignee(account).list()) {
                Set<String> candidates = workItems.candidates(task.getId());
                if (!candidates.isEmpty() && !candidates.contains(account)) {
                    tasks.setAssignee(task.getId(), null);
                }
            }
        });
    }
}
