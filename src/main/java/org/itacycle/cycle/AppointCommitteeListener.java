package org.itacycle.cycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Makes the members that the signed order names the committee of this cycle. */
@Component("appointCommittee")
class AppointCommitteeListener implements ExecutionListener {

    private final CycleRegister cycles;
    private final Committees committees;
    private final OrderedMembers members;

    AppointCommitteeListener(CycleRegister cycles, Committees committees, OrderedMembers members) {
        this.cycles = cycles;
        this.committees = committees;
        this.members = members;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Cycle cycle = cycles.byId((String) execution.getVariable(ProcessVariables.CYCLE_ID.name()));
        committees.appoint(cycle, members.of(cycle.id()));
    }
}
