package org.itacycle.reminder;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.itacycle.cycle.ProcessVariables;
import org.springframework.stereotype.Component;

/** Tells those at the task that the variable {@code taskId} names. */
@Component("tellWork")
class TellWorkDelegate implements JavaDelegate {

    private final WorkTelling telling;

    TellWorkDelegate(WorkTelling telling) {
        this.telling = telling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        telling.tell((String) execution.getVariable(ProcessVariables.TASK_ID.name()), Optional.ofNullable((String)
                execution.getVariable(ProcessVariables.SENT_BY.name())));
    }
}
