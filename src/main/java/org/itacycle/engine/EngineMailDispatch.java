package org.itacycle.engine;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.itacycle.cycle.MailDeliveryProcess;
import org.itacycle.cycle.ProcessVariables;
import org.itacycle.mail.MailDispatch;
import org.springframework.stereotype.Component;

/** Gives each queued mail a process of its own: the engine retries it, and what fails shows in Cockpit. */
@Component
class EngineMailDispatch implements MailDispatch {

    private final RuntimeService runtime;

    EngineMailDispatch(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void requested(String mailId) {
        runtime.startProcessInstanceByKey(
                MailDeliveryProcess.KEY, mailId, Map.of(ProcessVariables.MAIL_ID.name(), mailId));
    }
}
