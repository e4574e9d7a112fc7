package org.itacycle.people;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.itacycle.trail.Action;
import org.itacycle.trail.Deed;
import org.itacycle.trail.Trail;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Enters into the trail which calls that change the engine a signed-in person tried at the door. Of a flood only the
 * first of each minute are entered: they tell who it was, and nobody fills the trail.
 */
@Component
@Profile("!simulation")
class RefusedCalls {

    static final int MOST_IN_A_MINUTE = 30;

    private final Trail trail;
    private final Clock clock;
    private final Map<String, Minute> minutes = new ConcurrentHashMap<>();

    RefusedCalls(Trail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    private record Minute(Instant begins, int calls) {}

    void note(String account, String call) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        Minute minute = minutes.merge(
                account,
                new Minute(now, 1),
                (known, first) -> known.begins().equals(now) ? new Minute(now, known.calls() + 1) : first);
        if (minute.calls() <= MOST_IN_A_MINUTE) {
            trail.addAlone(Deed.of(account, Action.ATTEMPT_REFUSED, call));
        }
    }
}
