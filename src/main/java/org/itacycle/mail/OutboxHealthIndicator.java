package org.itacycle.mail;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Warns where mails do not leave. The product itself works on, so it is not down, and no load balancer turns away. */
@Component
class OutboxHealthIndicator implements HealthIndicator {

    static final Status WARNING = new Status("WARNING");

    private final MailHealth mails;

    OutboxHealthIndicator(MailHealth mails) {
        this.mails = mails;
    }

    @Override
    public Health health() {
        return mails.warnings().isEmpty()
                ? Health.up().build()
                : Health.status(WARNING).build();
    }
}
