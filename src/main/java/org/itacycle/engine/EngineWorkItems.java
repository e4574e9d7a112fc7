package org.itacycle.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.itacycle.cycle.ProcessVariables;
import org.itacycle.cycle.PublicationWatchProcess;
import org.itacycle.cycle.StepOpening;
import org.itacycle.cycle.StepPlace;
import org.itacycle.cycle.StepRegister;
import org.itacycle.cycle.WorkItem;
import org.itacycle.cycle.WorkItems;
import org.itacycle.people.WorkersOfTheYear;
import org.springframework.stereotype.Component;

/** Reads open tasks from the engine and joins them with the register of steps. */
@Component
class EngineWorkItems implements WorkItems {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final EngineRights rights;
    private final StepRegister steps;
    private final WorkersOfTheYear workers;

    EngineWorkItems(
            TaskService tasks,
            RuntimeService runtime,
            IdentityService identity,
            EngineRights rights,
            StepRegister steps,
            WorkersOfTheYear workers) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identity = identity;
        this.rights = rights;
        this.steps = steps;
        this.workers = workers;
    }

    @Override
    public Optional<WorkItem> find(String taskId) {
        return rights.withoutChecks(
                () -> Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                        .map(this::workItem));
    }

    @Override
    public List<WorkItem> openOf(String cycleId) {
        return about(cycleId, task -> !isBesideSteps(task));
    }

    @Override
    public List<WorkItem> besideSteps(String cycleId) {
        return about(cycleId, EngineWorkItems::isBesideSteps);
    }

    @Override
    public Set<String> candidates(String taskId) {
        return rights.withoutChecks(() -> {
            Set<String> accounts = new LinkedHashSet<>();
            for (IdentityLink link : tasks.getIdentityLinksForTask(taskId)) {
                if (IdentityLinkType.CANDIDATE.equals(link.getType())) {
                    accounts.addAll(accountsBehind(link));
                }
            }
            return accounts;
        });
    }

    @Override
    public boolean mayWork(String taskId, String account) {
        return find(taskId)
                .map(item -> item.holder()
                        .map(account::equals)
                        .orElseGet(() -> candidates(taskId).contains(account)))
                .orElse(false);
    }

    @Override
    public boolean mayRead(String taskId, String account) {
        return find(taskId)
                .map(item -> workers.include(account, item.fiscalYear()) || mayWork(taskId, account))
                .orElse(false);
    }

    static boolean isBesideSteps(Task task) {
        return PublicationWatchProcess.Element.PUBLICATION_WATCH_MEND.id().equals(task.getTaskDefinitionKey());
    }

    private List<WorkItem> about(String cycleId, Predicate<Task> wanted) {
        return rights.withoutChecks(() -> tasks
                .createTaskQuery()
                .processVariableValueEquals(ProcessVariables.CYCLE_ID.name(), cycleId)
                .orderByTaskCreateTime()
                .asc()
                .unlimitedList()
                .stream()
                .filter(wanted)
                .map(this::workItem)
                .toList());
    }

    private List<String> accountsBehind(IdentityLink link) {
        if (link.getUserId() != null) {
            return List.of(link.getUserId());
        }
        return identity.createUserQuery().memberOfGroup(link.getGroupId()).unlimitedList().stream()
                .map(User::getId)
                .toList();
    }

    private WorkItem workItem(Task task) {
        Map<String, Object> variables = runtime.getVariables(task.getExecutionId());
        StepPlace place = StepPlace.of(task.getTaskDefinitionKey(), variables);
        StepOpening opening = steps.latest(place.cycleId(), place.step(), place.occurrence())
                .orElseThrow(() -> new IllegalStateException("task " + task.getId() + " of a step that never opened"));
        return new WorkItem(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                place.cycleId(),
                place.fiscalYear(),
                place.step(),
                place.occurrence(),
                opening.round(),
                opening.startBy(),
                opening.due(),
                Optional.ofNullable(task.getAssignee()),
                Optional.ofNullable((String) variables.get(ProcessVariables.SENT_BY.name())),
                Optional.ofNullable((String) variables.get(ProcessVariables.PUBLICATION_ID.name()))
                        .or(() ->
                                Optional.ofNullable((String) variables.get(ProcessVariables.REGISTRATION_ID.name()))));
    }
}
