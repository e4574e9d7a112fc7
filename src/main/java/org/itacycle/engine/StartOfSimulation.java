package org.itacycle.engine;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A simulated year needs its people; it opens its cycle by itself, on its own first morning. */
@Component
@Profile("simulation")
class StartOfSimulation implements ApplicationRunner {

    private final Provisioning provisioning;

    StartOfSimulation(Provisioning provisioning) {
        this.provisioning = provisioning;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        provisioning.provision();
    }
}
