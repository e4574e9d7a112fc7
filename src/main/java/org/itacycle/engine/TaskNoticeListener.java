package org.itacycle.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.itacycle.cycle.ProcessVariables;
import org.itacycle.cycle.SignOffProcess;
import org.itacycle.cycle.WorkNoticeProcess;
import org.itacycle.people.CurrentAccount;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Has people told of a new task by a process of its own, begun in the transaction that creates the task: the mails are
 * written afterwards, so that nobody at a screen waits for them, and what fails shows in Cockpit.
 */
@Component
class TaskNoticeListener implements TaskListener {

    private final ObjectProvider<RuntimeService> runtime;
    private final ObjectProvider<CurrentAccount> currentAccount;

    TaskNoticeListener(ObjectProvider<RuntimeService> runtime, ObjectProvider<CurrentAccount> currentAccount) {
        this.runtime = runtime;
        this.currentAccount = currentAccount;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getTaskDefinitionKey().equals(SignOffProcess.Element.SIGN_OFF_WITHDRAW.id())) {
            return;
        }
        Map<String, Object> variables = new HashMap<>();
        variables.put(ProcessVariables.TASK_ID.name(), task.getId());
        currentAccount.getObject().person().ifPresent(person -> variables.put(ProcessVariables.SENT_BY.name(), person));
        runtime.getObject().startProcessInstanceByKey(WorkNoticeProcess.KEY, task.getId(), variables);
    }
}
