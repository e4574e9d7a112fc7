package org.itacycle.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.itacycle.cycle.CycleOpenerProcess;
import org.itacycle.cycle.RemindersProcess;
import org.itacycle.mail.Outbox;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * At every start: a look whether this year's cycle has to be opened, whom reminders did not reach and whether the mail
 * server was lost, and a word to the person at the console.
 */
@Component
@Profile("!simulation")
class Start implements ApplicationRunner {

    private final RuntimeService runtime;
    private final ReminderTimer reminders;
    private final Outbox outbox;
    private final Greeting greeting;

    Start(RuntimeService runtime, ReminderTimer reminders, Outbox outbox, Greeting greeting) {
        this.runtime = runtime;
        this.reminders = reminders;
        this.outbox = outbox;
        this.greeting = greeting;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        runtime.createMessageCorrelation(CycleOpenerProcess.SYSTEM_STARTED).correlateStartMessage();
        reminders.setByTheHour();
        runtime.createMessageCorrelation(RemindersProcess.REMINDERS_WANTED).correlateStartMessage();
        outbox.watchLostServer();
        greeting.say();
    }
}
