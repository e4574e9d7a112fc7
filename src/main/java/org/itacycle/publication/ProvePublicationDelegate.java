package org.itacycle.publication;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks at the target and tells the model by the variable {@code proven} what was found. */
@Component("provePublication")
class ProvePublicationDelegate implements JavaDelegate {

    private static final String ONE_TARGET = "SubProcess_Targets";

    private final Publications publications;

    ProvePublicationDelegate(Publications publications) {
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean proven = publications.prove(new PublicationVariablesDelegate(execution).publicationId());
        // In the scope of this one target: its neighbours run beside it and have findings of their own.
        execution.setVariable("proven", proven, ONE_TARGET);
    }
}
