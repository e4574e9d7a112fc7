package org.itacycle.cycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.itacycle.people.CurrentAccount;
import org.springframework.stereotype.Component;

/** Records that a cycle came to its end. */
@Component("completeCycle")
class CompleteCycleListener implements ExecutionListener {

    private final CycleRegister cycles;
    private final CurrentAccount currentAccount;

    CompleteCycleListener(CycleRegister cycles, CurrentAccount currentAccount) {
        this.cycles = cycles;
        this.currentAccount = currentAccount;
    }

    @Override
    public void notify(DelegateExecution execution) {
        cycles.complete((String) execution.getVariable(ProcessVariables.CYCLE_ID.name()), currentAccount.idOrSystem());
    }
}
