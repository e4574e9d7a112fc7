package org.itacycle.watch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.itacycle.cycle.ProcessVariables;
import org.springframework.stereotype.Component;

/** Sends the message by which the look at one address begins. */
@Component("orderLook")
class OrderLookDelegate implements JavaDelegate {

    private final Looks looks;

    OrderLookDelegate(Looks looks) {
        this.looks = looks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        looks.order((String) execution.getVariable(ProcessVariables.PUBLICATION_ID.name()));
    }
}
