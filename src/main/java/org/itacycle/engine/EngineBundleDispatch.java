package org.itacycle.engine;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.itacycle.cycle.EvidenceBundleProcess;
import org.itacycle.cycle.ProcessVariables;
import org.itacycle.evidence.BundleDispatch;
import org.springframework.stereotype.Component;

/** Gives each bundle a process of its own: the engine makes it in a job, retries it, and what fails shows in Cockpit. */
@Component
class EngineBundleDispatch implements BundleDispatch {

    private final RuntimeService runtime;
    private final EngineRights rights;

    EngineBundleDispatch(RuntimeService runtime, EngineRights rights) {
        this.runtime = runtime;
        this.rights = rights;
    }

    @Override
    public void requested(String cycleId) {
        Map<String, Object> variables = Map.of(ProcessVariables.CYCLE_ID.name(), cycleId);
        rights.withoutChecks(() -> runtime.startProcessInstanceByKey(EvidenceBundleProcess.KEY, cycleId, variables));
    }
}
