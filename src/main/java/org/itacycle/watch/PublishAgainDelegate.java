package org.itacycle.watch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.itacycle.cycle.ProcessVariables;
import org.itacycle.publication.Publications;
import org.springframework.stereotype.Component;

/** Brings a document to its target once more, because the officer asked for it. */
@Component("publishAgain")
class PublishAgainDelegate implements JavaDelegate {

    private final Publications publications;

    PublishAgainDelegate(Publications publications) {
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publications.publishAgain((String) execution.getVariable(ProcessVariables.PUBLICATION_ID.name()));
    }
}
