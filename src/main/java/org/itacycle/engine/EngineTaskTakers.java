package org.itacycle.engine;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.itacycle.reminder.TaskTakers;
import org.springframework.stereotype.Component;

/** Reads the candidates of tasks from the engine. */
@Component
class EngineTaskTakers implements TaskTakers {

    private final TaskService tasks;
    private final EngineRights rights;

    EngineTaskTakers(TaskService tasks, EngineRights rights) {
        this.tasks = tasks;
        this.rights = rights;
    }

    @Override
    public Takers of(String taskId) {
        return rights.withoutChecks(() -> {
            if (tasks.createTaskQuery().taskId(taskId).count() == 0) {
                return new Takers(Set.of(), Set.of());
            }
            return new Takers(
                    candidates(taskId, IdentityLink::getUserId), candidates(taskId, IdentityLink::getGroupId));
        });
    }

    private Set<String> candidates(String taskId, Function<IdentityLink, String> part) {
        return tasks.getIdentityLinksForTask(taskId).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(part)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
