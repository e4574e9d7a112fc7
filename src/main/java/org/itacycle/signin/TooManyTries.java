package org.itacycle.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Somebody has to wait before the next password is looked at, be it right or wrong. */
final class TooManyTries extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyTries(Duration wait) {
        super("too many tries");
        this.wait = wait;
    }

    Duration waitingTime() {
        return wait;
    }

    /** An answer, not a fault. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
