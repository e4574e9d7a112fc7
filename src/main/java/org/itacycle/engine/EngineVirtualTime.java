package org.itacycle.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.itacycle.simulation.VirtualTime;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The engine's clock and jobs in the hands of a simulation. Jobs that are due together run in the order in which they
 * were made, so that a simulation repeats itself; this needs the engine's numbered ids.
 */
@Component
@Profile("simulation")
class EngineVirtualTime implements VirtualTime, DisposableBean {

    private static final Comparator<Job> OLDEST_FIRST = Comparator.comparingLong(job -> Long.parseLong(job.getId()));

    private final WaitingJobs waiting;
    private final Set<String> left = new HashSet<>();

    EngineVirtualTime(WaitingJobs waiting) {
        this.waiting = waiting;
    }

    @Override
    public Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    @Override
    public void moveTo(Instant moment) {
        if (moment.isBefore(now())) {
            throw new IllegalArgumentException("time does not run backwards: " + moment);
        }
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    @Override
    public boolean runFollowingJob() {
        return run(waiting.following().filter(this::counts).min(OLDEST_FIRST));
    }

    @Override
    public boolean runDueTimer() {
        return run(timers().filter(job -> !dueAt(job).isAfter(now()))
                .min(Comparator.comparing(EngineVirtualTime::dueAt).thenComparing(OLDEST_FIRST)));
    }

    @Override
    public Optional<Instant> nextTimer() {
        return timers().map(EngineVirtualTime::dueAt).min(Comparator.naturalOrder());
    }

    @Override
    public void leaveOut(String processKey) {
        left.add(processKey);
    }

    @Override
    public void destroy() {
        ClockUtil.reset();
    }

    private boolean run(Optional<Job> job) {
        job.ifPresent(waiting::run);
        return job.isPresent();
    }

    private Stream<Job> timers() {
        return waiting.timed().filter(this::counts);
    }

    /** The engine's own cleaning belongs to no process and has no place in a simulated year. */
    private boolean counts(Job job) {
        return job.getProcessDefinitionKey() != null && !left.contains(job.getProcessDefinitionKey());
    }

    private static Instant dueAt(Job job) {
        return job.getDuedate().toInstant();
    }
}
