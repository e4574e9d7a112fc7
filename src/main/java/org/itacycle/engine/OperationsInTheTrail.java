package org.itacycle.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.itacycle.cycle.ProcessVariables;
import org.itacycle.cycle.StepPlace;
import org.itacycle.trail.Action;
import org.itacycle.trail.Deed;
import org.itacycle.trail.Subjects;
import org.itacycle.trail.Trail;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Tells the trail what people do to the engine's own things, whatever interface they use: who takes, hands over or gives
 * back a task, changes accounts, groups and rights, retries jobs, touches variables and instances. The engine writes
 * these for signed-in people only, in the transaction of what they do.
 */
class OperationsInTheTrail implements HistoryEventHandler {

    /** What the product's own records tell better. */
    private static final Set<String> TOLD_ELSEWHERE = Set.of(
            operation(EntityTypes.TASK, UserOperationLogEntry.OPERATION_TYPE_COMPLETE),
            operation(EntityTypes.PROCESS_INSTANCE, UserOperationLogEntry.OPERATION_TYPE_CREATE));

    private static final Map<String, Action> ACTIONS = Map.ofEntries(
            Map.entry(operation(EntityTypes.TASK, UserOperationLogEntry.OPERATION_TYPE_CLAIM), Action.TASK_CLAIMED),
            Map.entry(operation(EntityTypes.TASK, UserOperationLogEntry.OPERATION_TYPE_ASSIGN), Action.TASK_ASSIGNED),
            Map.entry(operation(EntityTypes.USER, UserOperationLogEntry.OPERATION_TYPE_CREATE), Action.ACCOUNT_CREATED),
            Map.entry(operation(EntityTypes.USER, UserOperationLogEntry.OPERATION_TYPE_DELETE), Action.ACCOUNT_DELETED),
            Map.entry(
                    operation(EntityTypes.USER, UserOperationLogEntry.OPERATION_TYPE_UNLOCK), Action.ACCOUNT_UNLOCKED),
            Map.entry(operation(EntityTypes.GROUP, UserOperationLogEntry.OPERATION_TYPE_CREATE), Action.GROUP_CREATED),
            Map.entry(operation(EntityTypes.GROUP, UserOperationLogEntry.OPERATION_TYPE_DELETE), Action.GROUP_DELETED),
            Map.entry(
                    operation(EntityTypes.GROUP_MEMBERSHIP, UserOperationLogEntry.OPERATION_TYPE_CREATE),
                    Action.MEMBER_ADDED),
            Map.entry(
                    operation(EntityTypes.GROUP_MEMBERSHIP, UserOperationLogEntry.OPERATION_TYPE_DELETE),
                    Action.MEMBER_REMOVED),
            Map.entry(
                    operation(EntityTypes.AUTHORIZATION, UserOperationLogEntry.OPERATION_TYPE_CREATE),
                    Action.RIGHT_GRANTED),
            Map.entry(
                    operation(EntityTypes.AUTHORIZATION, UserOperationLogEntry.OPERATION_TYPE_DELETE),
                    Action.RIGHT_REVOKED),
            Map.entry(
                    operation(EntityTypes.JOB, UserOperationLogEntry.OPERATION_TYPE_SET_JOB_RETRIES),
                    Action.JOB_RETRIED),
            Map.entry(operation(EntityTypes.JOB, UserOperationLogEntry.OPERATION_TYPE_EXECUTE), Action.JOB_RETRIED));

    private static final Map<String, Action> OTHER_ACTIONS = Map.of(
            EntityTypes.TASK, Action.TASK_CHANGED,
            EntityTypes.IDENTITY_LINK, Action.TASK_CHANGED,
            EntityTypes.USER, Action.ACCOUNT_CHANGED,
            EntityTypes.GROUP, Action.GROUP_CHANGED,
            EntityTypes.AUTHORIZATION, Action.RIGHT_CHANGED,
            EntityTypes.JOB, Action.JOB_CHANGED,
            EntityTypes.JOB_DEFINITION, Action.JOB_CHANGED,
            EntityTypes.PROCESS_INSTANCE, Action.INSTANCE_CHANGED,
            EntityTypes.VARIABLE, Action.VARIABLE_CHANGED);

    private final ObjectProvider<Trail> trail;

    OperationsInTheTrail(ObjectProvider<Trail> trail) {
        this.trail = trail;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        handleEvents(List.of(event));
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        List<UserOperationLogEntryEventEntity> changes = new ArrayList<>();
        for (HistoryEvent event : events) {
            if (event instanceof UserOperationLogEntryEventEntity change) {
                changes.add(change);
            }
        }
        if (!changes.isEmpty()) {
            tell(changes);
        }
    }

    /** One entry for an operation, whatever the number of properties that it changed. */
    private void tell(List<UserOperationLogEntryEventEntity> changes) {
        UserOperationLogEntryEventEntity first = changes.get(0);
        String operation = operation(first.getEntityType(), first.getOperationType());
        if (first.getUserId() == null || TOLD_ELSEWHERE.contains(operation)) {
            return;
        }
        Action action = action(operation, changes);
        // An exact name says what was done; of the others the engine's word is kept.
        String done = OTHER_ACTIONS.containsValue(action) || action == Action.ENGINE_CHANGED
                ? first.getOperationType() + "; " + values(changes)
                : values(changes);
        trail.getObject()
                .add(Deed.of(first.getUserId(), action, subject(changes)).because(done));
    }

    private static Action action(String operation, List<UserOperationLogEntryEventEntity> changes) {
        boolean givenBack = changes.stream()
                .anyMatch(change -> "assignee".equals(change.getProperty()) && change.getNewValue() == null);
        if (givenBack) {
            return Action.TASK_GIVEN_BACK;
        }
        String entity = String.valueOf(changes.get(0).getEntityType());
        return ACTIONS.getOrDefault(operation, OTHER_ACTIONS.getOrDefault(entity, Action.ENGINE_CHANGED));
    }

    private static String subject(List<UserOperationLogEntryEventEntity> changes) {
        UserOperationLogEntryEventEntity first = changes.get(0);
        String entity = String.valueOf(first.getEntityType());
        return switch (entity) {
            case EntityTypes.TASK, EntityTypes.IDENTITY_LINK -> task(first);
            case EntityTypes.USER -> Subjects.of("account", value(changes, "userId"));
            case EntityTypes.GROUP -> Subjects.of("group", value(changes, "groupId"));
            case EntityTypes.GROUP_MEMBERSHIP ->
                Subjects.of("group", value(changes, "groupId"), value(changes, "userId"));
            case EntityTypes.AUTHORIZATION ->
                Subjects.of("right", value(changes, "resource"), value(changes, "resourceId"));
            case EntityTypes.JOB -> Subjects.of("job", String.valueOf(first.getJobId()));
            default -> Subjects.of("engine", entity, Objects.requireNonNullElse(first.getProcessInstanceId(), "-"));
        };
    }

    private static String task(UserOperationLogEntryEventEntity change) {
        return Optional.ofNullable(change.getTaskId())
                .map(id -> Context.getCommandContext().getTaskManager().findTaskById(id))
                .flatMap(OperationsInTheTrail::place)
                .orElseGet(() -> Subjects.of("task", String.valueOf(change.getTaskId())));
    }

    private static Optional<String> place(TaskEntity task) {
        Map<String, Object> variables = task.getVariables();
        if (!variables.containsKey(ProcessVariables.CYCLE_ID.name())) {
            return Optional.empty();
        }
        StepPlace place = StepPlace.of(task.getTaskDefinitionKey(), variables);
        return Optional.of(Subjects.of(
                place.fiscalYear(), place.step(), place.occurrence(), task.getTaskDefinitionKey(), task.getId()));
    }

    private static String value(List<UserOperationLogEntryEventEntity> changes, String property) {
        return changes.stream()
                .filter(change -> property.equals(change.getProperty()))
                .flatMap(change -> Stream.of(change.getNewValue(), change.getOrgValue()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("-");
    }

    private static String values(List<UserOperationLogEntryEventEntity> changes) {
        return changes.stream()
                .filter(change -> change.getProperty() != null)
                .map(change -> "%s: %s > %s"
                        .formatted(
                                change.getProperty(),
                                Objects.requireNonNullElse(change.getOrgValue(), "-"),
                                Objects.requireNonNullElse(change.getNewValue(), "-")))
                .collect(Collectors.joining("; "));
    }

    private static String operation(String entity, String type) {
        return entity + " " + type;
    }
}
