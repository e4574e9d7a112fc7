package org.itacycle.signin;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itacycle.Messages;
import org.itacycle.people.Accounts;
import org.itacycle.trail.Action;
import org.itacycle.trail.Deed;
import org.itacycle.trail.Trail;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Writes into the trail who came in, who left and who was refused. A stranger cannot flood it: past a bound refusals are
 * counted per account and written as one entry each ten minutes. What was typed is written only where it is an account:
 * people type passwords into the wrong field.
 */
@Component
@Profile("!simulation")
class SignInRecord {

    /** Stands for whatever was typed that is no account. */
    private static final String NOBODY = "unknown";

    private static final String ALL_REFUSALS = "all";
    private static final Duration COUNTED_FOR = Duration.ofMinutes(10);

    private final TryLimit single = new TryLimit(60, Duration.ofMinutes(1), 1);
    private final Map<String, Integer> uncounted = new TreeMap<>();
    private Instant countedSince = Instant.MIN;

    private final Trail trail;
    private final Accounts accounts;
    private final Messages messages;
    private final Clock clock;

    SignInRecord(Trail trail, Accounts accounts, Messages messages, Clock clock) {
        this.trail = trail;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    void succeeded(String account, String address) {
        writeCounted(false);
        write(account, Action.SIGNED_IN, address);
    }

    void failed(String account, String address) {
        refused(account, Action.SIGN_IN_FAILED, address);
    }

    void throttled(String account, String address) {
        refused(account, Action.SIGN_IN_THROTTLED, address);
    }

    void signedOut(String account, String address) {
        write(account, Action.SIGNED_OUT, address);
    }

    private void refused(String typed, Action action, String address) {
        String account = accounts.exists(typed) ? typed : NOBODY;
        writeCounted(false);
        if (single.take(ALL_REFUSALS, clock.instant()).isEmpty()) {
            write(account, action, address);
        } else {
            count(account);
        }
    }

    private void write(String account, Action action, String address) {
        trail.addAlone(
                Deed.of(account, action, "account/" + account).because(messages.text("signin.trail.address", address)));
    }

    private synchronized void count(String account) {
        if (uncounted.isEmpty()) {
            countedSince = clock.instant();
        }
        uncounted.merge(account, 1, Integer::sum);
    }

    /** The rest is written with whatever is recorded next, and at the latest when the product stops. */
    @PreDestroy
    void writeCounted() {
        writeCounted(true);
    }

    private void writeCounted(boolean now) {
        String counts;
        synchronized (this) {
            if (uncounted.isEmpty() || (!now && clock.instant().isBefore(countedSince.plus(COUNTED_FOR)))) {
                return;
            }
            counts = uncounted.entrySet().stream()
                    .map(count -> count.getKey() + " " + count.getValue())
                    .collect(Collectors.joining(", "));
            uncounted.clear();
        }
        trail.addAlone(Deed.of(NOBODY, Action.SIGN_IN_FAILED, "account/*")
                .because(messages.text("signin.trail.more", counts)));
    }
}
