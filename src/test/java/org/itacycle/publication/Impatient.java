package org.itacycle.publication;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Settings for tests: targets answer within seconds or are given up, and this machine may be fetched from. */
final class Impatient {

    static final TimeLimits LIMITS =
            new TimeLimits(Duration.ofMillis(500), Duration.ofMillis(1_500), Duration.ofSeconds(3));

    private static final long LOCK_MILLIS = 300_000;

    private Impatient() {}

    static PublicationSettings settings(String... reachableHosts) {
        return settings(Map.of(), reachableHosts);
    }

    static PublicationSettings settings(Map<String, TargetSettings> targets, String... reachableHosts) {
        return new PublicationSettings(targets, LIMITS, List.of(reachableHosts), null);
    }

    static PublishingLimits limits() {
        return new PublishingLimits(settings(), Duration.ofSeconds(1), LOCK_MILLIS);
    }

    static HttpCalls http() {
        return new HttpCalls(limits());
    }

    static GuardedFetch fetch(String... reachableHosts) {
        return new GuardedFetch(new ReachableHosts(settings(reachableHosts)), limits());
    }
}
