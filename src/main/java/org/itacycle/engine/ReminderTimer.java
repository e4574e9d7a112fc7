package org.itacycle.engine;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.Job;
import org.itacycle.cycle.RemindersProcess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The timer that wakes the reminders each day; it waits in the database for the hour that was set when it last fired. */
@Component
class ReminderTimer {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderTimer.class);

    private final ManagementService management;

    ReminderTimer(ManagementService management) {
        this.management = management;
    }

    /** Lets a changed hour count from the next day on; today's look is the start's own. */
    void setByTheHour() {
        management
                .createJobQuery()
                .processDefinitionKey(RemindersProcess.KEY)
                .timers()
                .unlimitedList()
                .forEach(this::recount);
    }

    private void recount(Job timer) {
        try {
            management.recalculateJobDuedate(timer.getId(), false);
        } catch (OptimisticLockingException firesNow) {
            LOG.debug("The reminders wake at this moment and set their timer themselves", firesNow);
        }
    }
}
