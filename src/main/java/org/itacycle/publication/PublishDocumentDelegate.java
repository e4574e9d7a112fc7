package org.itacycle.publication;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Brings the publication that the variable {@code publicationId} names to its target. */
@Component("publishDocument")
class PublishDocumentDelegate implements JavaDelegate {

    private final Publications publications;

    PublishDocumentDelegate(Publications publications) {
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publications.publish(new PublicationVariablesDelegate(execution).publicationId());
    }
}
