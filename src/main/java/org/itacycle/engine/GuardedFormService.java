package org.itacycle.engine;

import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;

/** The engine's form service: Tasklist completes tasks and starts processes here. */
class GuardedFormService extends FormServiceImpl {

    private final ProcessEngineConfigurationImpl configuration;
    private final ObjectProvider<CompletionGuard> guard;

    GuardedFormService(ProcessEngineConfigurationImpl configuration, ObjectProvider<CompletionGuard> guard) {
        this.configuration = configuration;
        this.guard = guard;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        configuration.getTaskService().complete(taskId, properties);
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserializeValues) {
        configuration.getTaskService().complete(taskId, properties);
        return Variables.createVariables();
    }

    @Override
    @Deprecated
    public void submitTaskFormData(String taskId, Map<String, String> properties) {
        configuration.getTaskService().complete(taskId, Map.copyOf(properties));
    }

    /** The engine itself would fail at a task that is done or never was. */
    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        guard.getObject().refuseUnknown(taskId);
        return super.getDeployedTaskForm(taskId);
    }

    /** People read the content of a form from the product; a form has no variables of the engine. */
    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserializeValues) {
        return isAskedByPerson()
                ? Variables.createVariables()
                : super.getTaskFormVariables(taskId, names, deserializeValues);
    }

    @Override
    public VariableMap getStartFormVariables(String definitionId, Collection<String> names, boolean deserializeValues) {
        return isAskedByPerson()
                ? Variables.createVariables()
                : super.getStartFormVariables(definitionId, names, deserializeValues);
    }

    private boolean isAskedByPerson() {
        return Context.getCommandContext() == null
                && configuration.getIdentityService().getCurrentAuthentication() != null;
    }

    @Override
    public ProcessInstance submitStartForm(String definitionId, Map<String, Object> properties) {
        return submitStartForm(definitionId, null, properties);
    }

    @Override
    public ProcessInstance submitStartForm(String definitionId, String businessKey, Map<String, Object> properties) {
        return guard.getObject()
                .start(definitionId, properties, checked -> super.submitStartForm(definitionId, null, checked));
    }

    @Override
    @Deprecated
    public ProcessInstance submitStartFormData(String definitionId, Map<String, String> properties) {
        return submitStartForm(definitionId, null, Map.copyOf(properties));
    }

    @Override
    @Deprecated
    public ProcessInstance submitStartFormData(
            String definitionId, String businessKey, Map<String, String> properties) {
        return submitStartForm(definitionId, null, Map.copyOf(properties));
    }
}
