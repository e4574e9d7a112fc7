package org.itacycle.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;

/** The engine's task service, with every completion and every change of holder going through the guard. */
class GuardedTaskService extends TaskServiceImpl {

    private final ObjectProvider<CompletionGuard> guard;

    GuardedTaskService(ObjectProvider<CompletionGuard> guard) {
        this.guard = guard;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        guard.getObject().complete(taskId, variables, routing -> {
            super.complete(taskId, routing);
            return null;
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return guard.getObject().complete(taskId, variables, routing -> {
            super.complete(taskId, routing);
            return Variables.createVariables();
        });
    }

    @Override
    public void claim(String taskId, String account) {
        guard.getObject().take(taskId, account, () -> super.claim(taskId, account));
    }

    @Override
    public void setAssignee(String taskId, String account) {
        guard.getObject().assign(taskId, account, () -> super.setAssignee(taskId, account));
    }

    @Override
    public Comment createComment(String taskId, String processInstanceId, String message) {
        guard.getObject().refuseLongComment(message);
        return super.createComment(taskId, processInstanceId, message);
    }

    @Override
    public void delegateTask(String taskId, String account) {
        guard.getObject().refuseToPeople();
        super.delegateTask(taskId, account);
    }

    @Override
    public void resolveTask(String taskId) {
        guard.getObject().refuseToPeople();
        super.resolveTask(taskId);
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        guard.getObject().refuseToPeople();
        super.resolveTask(taskId, variables);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
        guard.getObject().refuseToPeople();
        super.handleBpmnError(taskId, errorCode, errorMessage, variables);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        guard.getObject().refuseToPeople();
        super.handleEscalation(taskId, escalationCode, variables);
    }
}
