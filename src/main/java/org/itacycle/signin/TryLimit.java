package org.itacycle.signin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How often something may be tried: so many times at once, then one more each interval. One number per key says when its
 * tries are used up (the “generic cell rate algorithm”), and keys share a fixed number of places chosen by a hash that
 * nobody outside can compute: whatever strangers send, the memory stays the same, and none of them can make room by
 * pushing out what was counted.
 */
final class TryLimit {

    private static final int SECRET_BYTES = 16;

    private final int atOnce;
    private final long interval;
    private final AtomicLongArray usedUpAt;
    private final byte[] secret = new byte[SECRET_BYTES];

    /**
     * @param atOnce tries without any wait
     * @param interval after which one more is given
     * @param places how many keys are kept apart; more of them than that begin to share
     */
    TryLimit(int atOnce, Duration interval, int places) {
        this.atOnce = atOnce;
        this.interval = interval.toMillis();
        this.usedUpAt = new AtomicLongArray(places);
        new SecureRandom().nextBytes(secret);
    }

    /**
     * Takes one try, before it is made: many at the same moment are not more than allowed.
     *
     * @return empty where it may be made; else how long to wait, and nothing is taken
     */
    Optional<Duration> take(String key, Instant now) {
        int place = placeOf(key);
        long moment = now.toEpochMilli();
        while (true) {
            long before = usedUpAt.get(place);
            // Later than it can be: the clock was set back since.
            long usedUp = before > moment + atOnce * interval ? 0 : before;
            long after = Math.max(usedUp, moment) + interval;
            long tooEarly = after - moment - atOnce * interval;
            if (tooEarly > 0) {
                return Optional.of(Duration.ofMillis(tooEarly));
            }
            if (usedUpAt.compareAndSet(place, before, after)) {
                return Optional.empty();
            }
        }
    }

    /** Gives back a try that was taken and turned out to be none. */
    void giveBack(String key) {
        usedUpAt.addAndGet(placeOf(key), -interval);
    }

    /** Begins anew for a key. */
    void forget(String key) {
        usedUpAt.set(placeOf(key), 0);
    }

    private int placeOf(String key) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(secret);
            byte[] digest = hash.digest(key.getBytes(StandardCharsets.UTF_8));
            return Math.floorMod(ByteBuffer.wrap(digest).getInt(), usedUpAt.length());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
