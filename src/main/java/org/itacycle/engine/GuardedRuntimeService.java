package org.itacycle.engine;

import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.springframework.beans.factory.ObjectProvider;

/** The engine's runtime service: people start a process by its form only, never in the middle of it. */
class GuardedRuntimeService extends RuntimeServiceImpl {

    private final ObjectProvider<CompletionGuard> guard;

    GuardedRuntimeService(ObjectProvider<CompletionGuard> guard) {
        this.guard = guard;
    }

    @Override
    public ProcessInstantiationBuilder createProcessInstanceById(String definitionId) {
        guard.getObject().refuseToPeople("createProcessInstanceById");
        return super.createProcessInstanceById(definitionId);
    }

    @Override
    public ProcessInstantiationBuilder createProcessInstanceByKey(String definitionKey) {
        guard.getObject().refuseToPeople("createProcessInstanceByKey");
        return super.createProcessInstanceByKey(definitionKey);
    }

    @Override
    public ProcessInstanceModificationBuilder createProcessInstanceModification(String instanceId) {
        guard.getObject().refuseToPeople("createProcessInstanceModification");
        return super.createProcessInstanceModification(instanceId);
    }
}
