package org.itacycle.engine;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
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
            if (!isOpen(taskId)) {
                return new Takers(Set.of(), Set.of());
            }
            List<IdentityLink> candidates = tasks.getIdentityLinksForTask(taskId).stream()
                    .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                    .toList();
            return new Takers(named(candidates, IdentityLink::getUserId), named(candidates, IdentityLink::getGroupId));
        });
    }

    /** A query for tasks costs the engine ten times as much as looking one up. */
    private static boolean isOpen(String taskId) {
        return Context.getCommandContext().getTaskManager().findTaskById(taskId) != null;
    }

    private static Set<String> named(List<IdentityLink> candidates, Function<IdentityLink, String> part) {
        return candidates.stream().map(part).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }
}
