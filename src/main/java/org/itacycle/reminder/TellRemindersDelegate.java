package org.itacycle.reminder;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.itacycle.cycle.ProcessVariables;
import org.springframework.stereotype.Component;

/** Tells the one whom the variable {@code recipient} names everything he is owed. */
@Component("tellReminders")
class TellRemindersDelegate implements JavaDelegate {

    private final Telling telling;

    TellRemindersDelegate(Telling telling) {
        this.telling = telling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        telling.tell(new Recipient((String) execution.getVariable(ProcessVariables.RECIPIENT.name())));
    }
}
