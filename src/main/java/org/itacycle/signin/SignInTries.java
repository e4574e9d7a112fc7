package org.itacycle.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Decides whether a password may be tried now. A stranger gets few tries, from one address and from all of them together;
 * where the account was signed in to before, what strangers do does not count, so nobody is locked out by others.
 *
 * <p>Counted in the memory of each node: with several nodes a stranger has so many times the tries, and no stranger
 * writes to the database.
 */
@Component
@Profile("!simulation")
class SignInTries {

    /** 65,536 numbers of eight bytes each. */
    private static final int PLACES = 1 << 16;

    /** One account from one network: 5, then one each 2 minutes. */
    private final TryLimit ofPair = new TryLimit(5, Duration.ofMinutes(2), PLACES);

    /** All accounts from one network on which the account was never signed in to: 30, then one each 30 seconds. */
    private final TryLimit ofNetwork = new TryLimit(30, Duration.ofSeconds(30), PLACES);

    /** One account from wherever it was never signed in to: 20, then one each 3 minutes. */
    private final TryLimit ofStrangers = new TryLimit(20, Duration.ofMinutes(3), PLACES);

    /** One account at a browser in which it was signed in to: 10, then one each minute. */
    private final TryLimit ofDevice = new TryLimit(10, Duration.ofMinutes(1), PLACES);

    private final KnownPlaces places;
    private final Clock clock;

    SignInTries(KnownPlaces places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /** One try, taken before the password is looked at. */
    final class Try {

        private final List<Taken> taken = new ArrayList<>();

        /** The password was right: it was no guess. */
        void wasRight() {
            taken.forEach(limit -> limit.limit().giveBack(limit.key()));
        }
    }

    private record Taken(TryLimit limit, String key) {}

    /**
     * Takes a try.
     *
     * @throws TooManyTries where the person has to wait; the password was not looked at
     */
    Try take(String account, SignInPlace place) {
        Instant now = clock.instant();
        Try attempt = new Try();
        for (Taken limit : limits(account, place)) {
            Optional<Duration> wait = limit.limit().take(limit.key(), now);
            if (wait.isPresent()) {
                attempt.wasRight();
                throw new TooManyTries(wait.get());
            }
            attempt.taken.add(limit);
        }
        return attempt;
    }

    private List<Taken> limits(String account, SignInPlace place) {
        if (places.knowsDevice(account, place)) {
            return List.of(new Taken(ofDevice, account + "\n" + place.device()));
        }
        Taken pair = new Taken(ofPair, account + "\n" + place.network());
        if (places.knowsNetwork(account, place)) {
            return List.of(pair);
        }
        return List.of(pair, new Taken(ofNetwork, place.network()), new Taken(ofStrangers, account));
    }
}
