package org.itacycle.engine;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** At every start: accounts and rights as configured. */
@Component
@Order(1)
class Start implements ApplicationRunner {

    private final Provisioning provisioning;

    Start(Provisioning provisioning) {
        this.provisioning = provisioning;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        provisioning.provision();
    }
}
