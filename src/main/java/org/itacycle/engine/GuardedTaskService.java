package org.itacycle.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
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
        guard.getObject()
                .take(taskId, account, () -> super.claim(taskId, account), () -> super.setAssignee(taskId, account));
    }

    @Override
    public void setAssignee(String taskId, String account) {
        guard.getObject().assign(taskId, account, () -> super.setAssignee(taskId, account));
    }

    @Override
    public Comment createComment(String taskId, String processInstanceId, String message) {
        return guard.getObject()
                .comment(taskId, message, () -> super.createComment(taskId, processInstanceId, message));
    }

    @Override
    public void saveTask(Task task) {
        guard.getObject().refuseToPeople("saveTask");
        guard.getObject().refuseAuthor(task.getId(), task.getAssignee());
        super.saveTask(task);
    }

    @Override
    public void addUserIdentityLink(String taskId, String account, String type) {
        guard.getObject().refuseToPeople("addUserIdentityLink");
        if (IdentityLinkType.ASSIGNEE.equals(type)) {
            guard.getObject().refuseAuthor(taskId, account);
        }
        super.addUserIdentityLink(taskId, account, type);
    }

    @Override
    public void delegateTask(String taskId, String account) {
        guard.getObject().refuseToPeople("delegateTask");
        guard.getObject().refuseAuthor(taskId, account);
        super.delegateTask(taskId, account);
    }

    @Override
    public void resolveTask(String taskId) {
        guard.getObject().refuseToPeople("resolveTask");
        super.resolveTask(taskId);
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        guard.getObject().refuseToPeople("resolveTask");
        super.resolveTask(taskId, variables);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
        guard.getObject().refuseToPeople("handleBpmnError");
        super.handleBpmnError(taskId, errorCode, errorMessage, variables);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        guard.getObject().refuseToPeople("handleEscalation");
        super.handleEscalation(taskId, escalationCode, variables);
    }
}
