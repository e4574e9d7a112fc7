package org.itacycle.watch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.itacycle.cycle.ProcessVariables;
import org.springframework.stereotype.Component;

/** Looks at the address that the variable {@code publicationId} names; the register keeps what was found. */
@Component("lookAtPublished")
class LookAtPublishedDelegate implements JavaDelegate {

    private final Looks looks;

    LookAtPublishedDelegate(Looks looks) {
        this.looks = looks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        looks.look((String) execution.getVariable(ProcessVariables.PUBLICATION_ID.name()));
    }
}
