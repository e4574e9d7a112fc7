package org.itacycle.engine;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.itacycle.cycle.ProcessVariables;
import org.itacycle.cycle.PublicationWatchProcess;
import org.itacycle.publication.Publication;
import org.itacycle.watch.LookDispatch;
import org.springframework.stereotype.Component;

/** Gives the look at each address a process of its own: a dead site keeps nobody else waiting, and what fails shows in Cockpit. */
@Component
class EngineLookDispatch implements LookDispatch {

    private final RuntimeService runtime;
    private final EngineRights rights;

    EngineLookDispatch(RuntimeService runtime, EngineRights rights) {
        this.runtime = runtime;
        this.rights = rights;
    }

    @Override
    public Set<String> atWork() {
        return rights.withoutChecks(() ->
                runtime.createProcessInstanceQuery().processDefinitionKey(PublicationWatchProcess.KEY).list().stream()
                        .map(ProcessInstance::getBusinessKey)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public void order(Publication publication) {
        Map<String, Object> variables = Map.of(
                ProcessVariables.PUBLICATION_ID.name(),
                publication.id(),
                ProcessVariables.CYCLE_ID.name(),
                publication.cycleId(),
                ProcessVariables.FISCAL_YEAR.name(),
                publication.fiscalYear().buddhistYear(),
                ProcessVariables.STEP.name(),
                publication.step(),
                ProcessVariables.OCCURRENCE.name(),
                publication.occurrence());
        rights.withoutChecks(() ->
                runtime.startProcessInstanceByMessage(PublicationWatchProcess.LOOK_OWED, publication.key(), variables));
    }
}
