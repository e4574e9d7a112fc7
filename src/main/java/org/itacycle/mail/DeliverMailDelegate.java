package org.itacycle.mail;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.itacycle.cycle.MailDeliveryProcess;
import org.springframework.stereotype.Component;

/** Delivers the mail that the variable {@code mailId} names, or tells the model that the server cannot be reached. */
@Component("deliverMail")
class DeliverMailDelegate implements JavaDelegate {

    private final Outbox outbox;

    DeliverMailDelegate(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            outbox.deliver((String) execution.getVariable("mailId"));
        } catch (MailServerUnreachable lost) {
            throw new BpmnError(MailDeliveryProcess.SERVER_UNREACHABLE, lost.getMessage(), lost);
        }
    }
}
