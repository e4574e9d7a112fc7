package org.itacycle.engine;

import java.util.Optional;
import org.itacycle.Refusal;

/**
 * Carries a refusal from the engine's services to the web edge: on its way the engine's REST code would wrap it into
 * its own English text.
 */
final class RefusedRequest {

    private static final ThreadLocal<Refusal> CURRENT = new ThreadLocal<>();

    private RefusedRequest() {}

    static void remember(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                CURRENT.set(refusal);
                return;
            }
        }
    }

    static Optional<Refusal> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    static void forget() {
        CURRENT.remove();
    }
}
