package org.itacycle.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.itacycle.cycle.CycleOpenerProcess;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * At every start: a look whether this year's cycle has to be opened. A simulated year begins before its first working
 * day and waits for the morning.
 */
@Component
@Profile("!simulation")
@Order(2)
class LookAtStart implements ApplicationRunner {

    private final RuntimeService runtime;

    LookAtStart(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        runtime.createMessageCorrelation(CycleOpenerProcess.SYSTEM_STARTED).correlateStartMessage();
    }
}
