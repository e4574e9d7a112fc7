package org.itacycle.attack.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.itacycle.support.SignedIn;

/** Somebody who works all the while: looks at board, list and form, one after the other, and times each answer. */
final class NormalUser implements AutoCloseable {

    private final SignedIn person;
    private final List<String> looks;
    private final List<Long> millis = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final ScheduledExecutorService rhythm = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> work;
    private int next;

    NormalUser(SignedIn person, String task, long everyMillis) {
        this.person = person;
        this.looks = List.of(
                "/board", SignedIn.ENGINE + "/task/count", "/api/tasks/" + task + "/form", "/calendar", "/public");
        this.work = rhythm.scheduleWithFixedDelay(this::look, 0, everyMillis, TimeUnit.MILLISECONDS);
    }

    private void look() {
        String address = looks.get(next++ % looks.size());
        long start = System.nanoTime();
        int status = person.get(address).status();
        synchronized (millis) {
            millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            if (status != 200) {
                failures.add(address + " answered " + status);
            }
        }
    }

    /** Answers other than 200. */
    List<String> failures() {
        synchronized (millis) {
            return List.copyOf(failures);
        }
    }

    int looks() {
        synchronized (millis) {
            return millis.size();
        }
    }

    /** Of a hundred answers so many were at least as fast as this, in milliseconds. */
    long percentile(int percent) {
        synchronized (millis) {
            List<Long> sorted = millis.stream().sorted().toList();
            return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
        }
    }

    @Override
    public void close() throws InterruptedException {
        work.cancel(false);
        rhythm.shutdown();
        rhythm.awaitTermination(60, TimeUnit.SECONDS);
    }
}
