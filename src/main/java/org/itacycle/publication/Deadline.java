package org.itacycle.publication;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The moment at which everything that one call to a target does has to be over. */
final class Deadline {

    private final TimeLimits limits;
    private final long endNanos;

    private Deadline(TimeLimits limits) {
        this.limits = limits;
        this.endNanos = System.nanoTime() + limits.total().toNanos();
    }

    static Deadline of(TimeLimits limits) {
        return new Deadline(limits);
    }

    /** What is left for the next question, at most the limit of one; never nothing, so that it fails by itself. */
    Duration forNextQuestion() {
        Duration left = Duration.ofNanos(Math.max(endNanos - System.nanoTime(), 1_000_000));
        return left.compareTo(limits.read()) < 0 ? left : limits.read();
    }

    /** What can be shut while somebody waits for it. */
    interface Shuttable {
        void shut() throws IOException;
    }

    /** Shuts it when the time is over, unless the watch was closed before. */
    Watch watch(Shuttable shuttable) {
        CompletableFuture<Void> finished = new CompletableFuture<>();
        finished.orTimeout(Math.max(endNanos - System.nanoTime(), 1), TimeUnit.NANOSECONDS)
                .whenComplete((nothing, ranOut) -> {
                    if (ranOut != null) {
                        shutQuietly(shuttable);
                    }
                });
        return () -> finished.complete(null);
    }

    /** Ends without a word. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    private static void shutQuietly(Shuttable shuttable) {
        try {
            shuttable.shut();
        } catch (IOException alreadyBroken) {
            // Whoever waits for it fails with that very fault.
            return;
        }
    }
}
