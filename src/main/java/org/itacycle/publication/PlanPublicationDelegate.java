package org.itacycle.publication;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Plans the current documents of the step for each target that the standard names. */
@Component("planPublication")
class PlanPublicationDelegate implements JavaDelegate {

    private final Publications publications;
    private final DocumentsOfStep documents;
    private final TargetsOfStep targets;

    PlanPublicationDelegate(Publications publications, DocumentsOfStep documents, TargetsOfStep targets) {
        this.publications = publications;
        this.documents = documents;
        this.targets = targets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PublicationVariablesDelegate variables = new PublicationVariablesDelegate(execution);
        publications.plan(
                variables.cycleId(),
                variables.fiscalYear(),
                variables.step(),
                variables.occurrence(),
                targets.targets(variables.step()),
                documents.find(variables.cycleId(), variables.step(), variables.occurrence()),
                variables.sentBy());
    }
}
