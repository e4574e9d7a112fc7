package org.itacycle.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.itacycle.cycle.CycleOpenerProcess;
import org.itacycle.cycle.RemindersProcess;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * At every start: accounts and rights as configured, and a look whether this year's cycle has to be opened and whom
 * reminders did not reach.
 */
@Component
@Order(1)
class Start implements ApplicationRunner {

    private final Provisioning provisioning;
    private final RuntimeService runtime;

    Start(Provisioning provisioning, RuntimeService runtime) {
        this.provisioning = provisioning;
        this.runtime = runtime;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        provisioning.provision();
        runtime.createMessageCorrelation(CycleOpenerProcess.SYSTEM_STARTED).correlateStartMessage();
        runtime.createMessageCorrelation(RemindersProcess.REMINDERS_WANTED).correlateStartMessage();
    }
}
