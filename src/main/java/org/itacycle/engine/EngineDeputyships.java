package org.itacycle.engine;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.itacycle.cycle.DeputyshipProcess;
import org.itacycle.cycle.ProcessVariables;
import org.itacycle.cycle.WorkItems;
import org.itacycle.people.Deputies.Mandate;
import org.itacycle.people.Deputyship;
import org.itacycle.people.deputies.DeputyshipRun;
import org.itacycle.people.deputies.HeldWork;
import org.springframework.stereotype.Component;

/** Gives each deputyship a process of its own, with a timer for its beginning and one for its end. */
@Component
class EngineDeputyships implements DeputyshipRun, HeldWork {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final WorkItems workItems;
    private final HeldTasks heldTasks;
    private final EngineRights rights;
    private final Clock clock;

    EngineDeputyships(
            RuntimeService runtime,
            ManagementService management,
            TaskService tasks,
            WorkItems workItems,
            HeldTasks heldTasks,
            EngineRights rights,
            Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.workItems = workItems;
        this.heldTasks = heldTasks;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public void appointed(String deputyshipId) {
        Map<String, Object> variables = Map.of(ProcessVariables.DEPUTYSHIP_ID.name(), deputyshipId);
        rights.withoutChecks(() -> runtime.startProcessInstanceByKey(DeputyshipProcess.KEY, deputyshipId, variables));
    }

    @Override
    public void endedEarly(String deputyshipId) {
        Date now = Date.from(clock.instant());
        rights.withoutChecks(() -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(deputyshipId, DeputyshipProcess.KEY)
                .unlimitedList()
                .forEach(running -> management
                        .createJobQuery()
                        .processInstanceId(running.getId())
                        .timers()
                        .unlimitedList()
                        .forEach(timer -> management.setJobDuedate(timer.getId(), now))));
    }

    @Override
    public void openTo(Mandate mandate) {
        rights.withoutChecks(() -> {
            for (Task task : held(mandate.deputyship().person())) {
                boolean isLent = tasks.getIdentityLinksForTask(task.getId()).stream()
                        .anyMatch(link -> mandate.groups().contains(String.valueOf(link.getGroupId())));
                if (isLent) {
                    tasks.setAssignee(task.getId(), null);
                }
            }
        });
    }

    @Override
    public void takeFrom(Deputyship over) {
        rights.withoutChecks(() -> {
            heldTasks.giveBackWhatIsNoLongerHis(over.deputy());
            held(over.deputy()).stream()
                    .filter(task -> workItems.candidates(task.getId()).isEmpty())
                    .filter(task -> !workItems.mayWork(task.getId(), over.deputy()))
                    .filter(task -> workItems.mayWork(task.getId(), over.person()))
                    .forEach(task -> tasks.setAssignee(task.getId(), over.person()));
        });
    }

    private List<Task> held(String account) {
        return tasks.createTaskQuery().taskAssignee(account).unlimitedList();
    }
}
