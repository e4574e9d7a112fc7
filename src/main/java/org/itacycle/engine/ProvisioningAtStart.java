package org.itacycle.engine;

import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Provisions before the server listens: nobody ever meets a product without its rights or its administrator. */
@Component
@Profile("!simulation")
class ProvisioningAtStart implements SmartLifecycle {

    /** Before the phase in which the server is told to listen. */
    private static final int BEFORE_THE_SERVER = WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE - 2048;

    private final Provisioning provisioning;
    private volatile boolean done;

    ProvisioningAtStart(Provisioning provisioning) {
        this.provisioning = provisioning;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_SERVER;
    }

    @Override
    public void start() {
        provisioning.provision();
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }
}
