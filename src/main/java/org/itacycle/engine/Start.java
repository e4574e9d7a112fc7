package org.itacycle.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.itacycle.cycle.CycleOpenerProcess;
import org.itacycle.mail.Outbox;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** At every start: accounts and rights as configured, and a look whether this year's cycle has to be opened
 * and whether the mail server was lost. */
@Component
@Order(1)
class Start implements ApplicationRunner {

    private final Provisioning provisioning;
    private final RuntimeService runtime;
    private final Outbox outbox;

    Start(Provisioning provisioning, RuntimeService runtime, Outbox outbox) {
        this.provisioning = provisioning;
        this.runtime = runtime;
        this.outbox = outbox;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        provisioning.provision();
        runtime.createMessageCorrelation(CycleOpenerProcess.SYSTEM_STARTED).correlateStartMessage();
        outbox.watchLostServer();
    }
}
