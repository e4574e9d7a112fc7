package org.itacycle.engine;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
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
import org.itacycle.people.Deputies;
import org.itacycle.people.Deputyship;
import org.itacycle.people.GroupMembers;
import org.itacycle.people.WorkersOfTheYear;
import org.itacycle.signoff.Senders;
import org.springframework.stereotype.Component;

/** Reads open tasks from the engine and joins them with the register of steps. */
@Component
class EngineWorkItems implements WorkItems {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final EngineRights rights;
    private final GroupMembers members;
    private final Deputies deputies;
    private final Senders senders;
    private final StepRegister steps;
    private final WorkersOfTheYear workers;
    private final Clock clock;

    EngineWorkItems(
            TaskService tasks,
            RuntimeService runtime,
            EngineRights rights,
            GroupMembers members,
            Deputies deputies,
            Senders senders,
            StepRegister steps,
            WorkersOfTheYear workers,
            Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.rights = rights;
        this.members = members;
        this.deputies = deputies;
        this.senders = senders;
        this.steps = steps;
        this.workers = workers;
        this.clock = clock;
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
            candidateLinks(taskId).forEach(link -> accounts.addAll(accountsBehind(link)));
            return accounts;
        });
    }

    @Override
    public List<String> offeredTo(String taskId) {
        return groupsOf(candidateLinks(taskId)).stream()
                .sorted()
                .map(rights::nameOfGroup)
                .toList();
    }

    @Override
    public boolean mayWork(String taskId, String account) {
        return find(taskId).map(item -> mayWork(item, account)).orElse(false);
    }

    private boolean mayWork(WorkItem item, String account) {
        if (item.holder().isEmpty()) {
            return candidates(item.taskId()).contains(account);
        }
        String holder = item.holder().get();
        if (candidateLinks(item.taskId()).isEmpty()) {
            return isHis(item, holder, account);
        }
        if (!candidates(item.taskId()).contains(account)) {
            return false;
        }
        // Either of the two works on what the other holds by the right that both have.
        return holder.equals(account) || standsIn(account, holder, item) || standsIn(holder, account, item);
    }

    /** A task that only its holder has: what he sent in another's place, he keeps only as long as he stands there. */
    private boolean isHis(WorkItem item, String holder, String account) {
        Optional<String> sentFor = senders.inWhosePlace(item.cycleId(), item.step(), item.occurrence());
        if (holder.equals(account)) {
            return sentFor.map(person -> person.equals(account) || standsIn(account, person))
                    .orElse(true);
        }
        return standsIn(account, holder) || sentFor.equals(Optional.of(account));
    }

    @Override
    public Optional<String> inWhosePlace(String taskId, String account) {
        List<IdentityLink> links = candidateLinks(taskId);
        if (links.isEmpty()) {
            return find(taskId).flatMap(item -> inWhosePlace(item, account));
        }
        Set<String> own = Set.copyOf(rights.groupsOf(account));
        boolean inOwnRight =
                links.stream().anyMatch(link -> account.equals(link.getUserId()) || own.contains(link.getGroupId()));
        return inOwnRight
                ? Optional.empty()
                : deputies.allowing(account, groupsOf(links), clock.instant()).map(Deputyship::person);
    }

    private Optional<String> inWhosePlace(WorkItem heldByOne, String account) {
        Optional<String> sentFor = senders.inWhosePlace(heldByOne.cycleId(), heldByOne.step(), heldByOne.occurrence());
        if (sentFor.equals(Optional.of(account))) {
            return Optional.empty();
        }
        return heldByOne.holder().equals(Optional.of(account)) ? sentFor : heldByOne.holder();
    }

    /** Whether a deputyship lends this account the task of this person, and nothing else lets it have it. */
    private boolean standsIn(String account, String person, WorkItem item) {
        List<IdentityLink> links = candidateLinks(item.taskId());
        return inWhosePlace(item.taskId(), account).isPresent()
                && deputies.heldBy(account, clock.instant()).stream()
                        .filter(mandate -> mandate.lendsOneOf(groupsOf(links)))
                        .anyMatch(mandate -> mandate.deputyship().person().equals(person));
    }

    private boolean standsIn(String account, String person) {
        return deputies.heldBy(account, clock.instant()).stream()
                .anyMatch(mandate -> mandate.deputyship().person().equals(person));
    }

    private List<IdentityLink> candidateLinks(String taskId) {
        return rights.withoutChecks(() -> tasks.getIdentityLinksForTask(taskId).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .toList());
    }

    private static Set<String> groupsOf(List<IdentityLink> links) {
        return links.stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
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

    private Collection<String> accountsBehind(IdentityLink link) {
        if (link.getUserId() != null) {
            return List.of(link.getUserId());
        }
        return members.membersOf(link.getGroupId());
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
