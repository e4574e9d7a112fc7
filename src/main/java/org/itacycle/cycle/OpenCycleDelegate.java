package org.itacycle.cycle;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the annual cycle of the current fiscal year. */
@Component("openCycle")
class OpenCycleDelegate implements JavaDelegate {

    private final CycleOpening opening;

    OpenCycleDelegate(CycleOpening opening) {
        this.opening = opening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        AnnualCycleProcess.KEY,
                        Map.of(
                                ProcessVariables.FISCAL_YEAR.name(),
                                opening.currentYear().buddhistYear()));
    }
}
