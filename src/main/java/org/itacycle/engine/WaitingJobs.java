package org.itacycle.engine;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The jobs that wait in a simulation. Nothing runs by itself there, so they are read again only after a job has run or a
 * person has sent something.
 */
@Component
@Profile("simulation")
class WaitingJobs {

    private final ManagementService management;
    private List<Job> read = List.of();
    private boolean current;

    WaitingJobs(ManagementService management) {
        this.management = management;
    }

    /** All of them, with what the last {@link #run} and {@link #change} made and took away. */
    List<Job> all() {
        if (!current) {
            read = management.createJobQuery().withRetriesLeft().list();
            current = true;
        }
        return read;
    }

    void run(Job job) {
        change(() -> management.executeJob(job.getId()));
    }

    /** Does something that may make jobs or take them away. */
    void change(Runnable something) {
        current = false;
        something.run();
    }
}
