package org.itacycle.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
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
