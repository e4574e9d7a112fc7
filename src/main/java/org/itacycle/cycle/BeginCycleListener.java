package org.itacycle.cycle;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.people.CurrentAccount;
import org.springframework.stereotype.Component;

/** Opens the record of a cycle in the transaction that starts it; a year that may not open stops the start. */
@Component("beginCycle")
class BeginCycleListener implements ExecutionListener {

    private final CycleOpening opening;
    private final Committees committees;
    private final CurrentAccount currentAccount;

    BeginCycleListener(CycleOpening opening, Committees committees, CurrentAccount currentAccount) {
        this.opening = opening;
        this.committees = committees;
        this.currentAccount = currentAccount;
    }

    @Override
    public void notify(DelegateExecution execution) {
        FiscalYear year = requestedYear(execution);
        Cycle cycle = opening.open(year, execution.getProcessInstanceId(), currentAccount.idOrSystem());
        // Nobody is on the committee until the order is signed, not even those of a cancelled cycle of the same year.
        committees.appoint(cycle, List.of());
        execution.setProcessBusinessKey(year.toString());
        execution.setVariable(ProcessVariables.CYCLE_ID.name(), cycle.id());
        execution.setVariable(ProcessVariables.FISCAL_YEAR.name(), year.buddhistYear());
        execution.setVariable(ProcessVariables.COMMITTEE_GROUP.name(), committees.groupOf(year));
    }

    private static FiscalYear requestedYear(DelegateExecution execution) {
        String asked = String.valueOf(execution.getVariable(ProcessVariables.FISCAL_YEAR.name()));
        return FiscalYear.parse(asked)
                .orElseThrow(() -> Refusal.because(Reason.INVALID, "cycle.year-unreadable", asked));
    }
}
