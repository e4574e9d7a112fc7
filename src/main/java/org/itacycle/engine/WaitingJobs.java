package org.itacycle.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The jobs that wait in a simulation. Nothing runs by itself there, so they are read again only after a job has run or a
 * person has sent something; and the many timers only where no other job is left.
 */
@Component
@Profile("simulation")
class WaitingJobs {

    private final ManagementService management;
    private Optional<List<Job>> messages = Optional.empty();
    private Optional<List<Job>> timers = Optional.empty();

    WaitingJobs(ManagementService management) {
        this.management = management;
    }

    /** Those that wait for no moment. */
    Stream<Job> following() {
        return messages().filter(job -> job.getDuedate() == null);
    }

    /** Those that wait for a moment: timers, and what is to be tried again. */
    Stream<Job> timed() {
        if (timers.isEmpty()) {
            timers = Optional.of(query().timers().list());
        }
        return Stream.concat(timers.get().stream(), messages().filter(job -> job.getDuedate() != null));
    }

    void run(Job job) {
        change(() -> management.executeJob(job.getId()));
    }

    /** Does something that may make jobs or take them away. */
    void change(Runnable something) {
        messages = Optional.empty();
        timers = Optional.empty();
        something.run();
    }

    private Stream<Job> messages() {
        if (messages.isEmpty()) {
            messages = Optional.of(query().messages().list());
        }
        return messages.get().stream();
    }

    private JobQuery query() {
        return management.createJobQuery().withRetriesLeft();
    }
}
