package org.itacycle.watch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes for this run of the watch which addresses it has to have looked at today. */
@Component("collectAddresses")
class CollectAddressesDelegate implements JavaDelegate {

    private final Looks looks;

    CollectAddressesDelegate(Looks looks) {
        this.looks = looks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        looks.collect(execution.getProcessInstanceId());
    }
}
