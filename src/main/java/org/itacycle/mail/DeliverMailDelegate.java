package org.itacycle.mail;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Delivers the mail that the variable {@code mailId} names. */
@Component("deliverMail")
class DeliverMailDelegate implements JavaDelegate {

    private final Outbox outbox;

    DeliverMailDelegate(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outbox.deliver((String) execution.getVariable("mailId"));
    }
}
