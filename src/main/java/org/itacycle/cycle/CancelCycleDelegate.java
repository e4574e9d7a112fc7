package org.itacycle.cycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.cycle.Cycle.State;
import org.itacycle.people.CurrentAccount;
import org.springframework.stereotype.Component;

/** Ends a running cycle before its time, with the reason; its record stays. */
@Component("cancelCycle")
class CancelCycleDelegate implements JavaDelegate {

    private final CycleRegister cycles;
    private final CurrentAccount currentAccount;

    CancelCycleDelegate(CycleRegister cycles, CurrentAccount currentAccount) {
        this.cycles = cycles;
        this.currentAccount = currentAccount;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String asked = String.valueOf(execution.getVariable(ProcessVariables.FISCAL_YEAR.name()));
        Cycle cycle = FiscalYear.parse(asked)
                .flatMap(cycles::active)
                .filter(active -> active.state() == State.OPEN)
                .orElseThrow(() -> Refusal.because(Reason.NOT_FOUND, "cycle.none-to-cancel", asked));
        cycles.cancel(cycle.id(), currentAccount.idOrSystem(), (String)
                execution.getVariable(ProcessVariables.REASON.name()));
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(AnnualCycleProcess.CANCEL_MESSAGE)
                .processInstanceId(cycle.processInstanceId())
                .correlate();
    }
}
