package org.itacycle.publication;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.itacycle.cycle.MailDeliveryProcess;
import org.itacycle.mail.MailServerUnreachable;
import org.springframework.stereotype.Component;

/**
 * Looks at the target and tells the model by the variable {@code proven} what was found, or that the mail server through
 * which a target is reached is lost.
 */
@Component("provePublication")
class ProvePublicationDelegate implements JavaDelegate {

    private static final String ONE_TARGET = "SubProcess_Targets";

    private final Publications publications;

    ProvePublicationDelegate(Publications publications) {
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        // In the scope of this one target: its neighbours run beside it and have findings of their own.
        execution.setVariable(
                "proven", proven(new PublicationVariablesDelegate(execution).publicationId()), ONE_TARGET);
    }

    private boolean proven(String publicationId) {
        try {
            return publications.prove(publicationId);
        } catch (MailServerUnreachable lost) {
            throw new BpmnError(MailDeliveryProcess.SERVER_UNREACHABLE, lost.getMessage(), lost);
        }
    }
}
