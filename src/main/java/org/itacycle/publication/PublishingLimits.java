package org.itacycle.publication;

import java.time.Duration;
import org.itacycle.RefusedStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The time limits, known to end well before the lock of the publishing job: a call that outlives the lock is begun by a
 * second thread while the first still runs.
 */
@Component
class PublishingLimits {

    private static final int PART_OF_THE_LOCK = 3;

    private final TimeLimits limits;

    PublishingLimits(
            PublicationSettings settings,
            @Value("${ita.mail.longest-exchange:90s}") Duration mail,
            @Value("${camunda.bpm.job-execution.lock-time-in-millis:300000}") long lockMillis) {
        this.limits = settings.limits();
        requireShort("ita.publication.limits.connect", limits.connect(), lockMillis);
        requireShort("ita.publication.limits.read", limits.read(), lockMillis);
        requireShort("ita.publication.limits.total", limits.total(), lockMillis);
        requireShort("ita.mail.longest-exchange", mail, lockMillis);
    }

    TimeLimits limits() {
        return limits;
    }

    private static void requireShort(String setting, Duration limit, long lockMillis) {
        if (limit.isZero() || limit.isNegative() || limit.toMillis() * PART_OF_THE_LOCK >= lockMillis) {
            throw new RefusedStart(
                    "%s is %d ms: it has to be more than 0 and less than a third of camunda.bpm.job-execution.lock-time-in-millis, which is %d"
                            .formatted(setting, limit.toMillis(), lockMillis));
        }
    }
}
