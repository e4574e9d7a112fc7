package org.itacycle.publication;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells the model what is to be published; public because models call it by expression. */
@Component("plannedPublications")
public class PlannedPublicationsDelegate {

    private static final int CONFIRMED_STEP = 6;

    private final PublicationRegister register;
    private final Publications publications;

    PlannedPublicationsDelegate(PublicationRegister register, Publications publications) {
        this.register = register;
        this.publications = publications;
    }

    /** The ids of the step's publications that are not proven yet. */
    public Collection<String> of(DelegateExecution execution) {
        PublicationVariablesDelegate variables = new PublicationVariablesDelegate(execution);
        List<Publication> planned = register.ofStep(variables.cycleId(), variables.step(), variables.occurrence());
        return planned.stream()
                .filter(publication -> publication.state() != PublicationState.PROVEN)
                .map(Publication::id)
                .toList();
    }

    /** Whether the officer need not confirm what is published: only step 6 brings together what others signed. */
    public boolean needNoConfirmation(DelegateExecution execution) {
        return new PublicationVariablesDelegate(execution).step() != CONFIRMED_STEP;
    }

    /** Whether the last look found this one at its target, or its receiver took it. */
    public boolean isProven(DelegateExecution execution) {
        return publications.isProven(new PublicationVariablesDelegate(execution).publicationId());
    }

    /** Whether a person brings this one to its target. */
    public boolean isByHand(DelegateExecution execution) {
        return publications.isByHand(new PublicationVariablesDelegate(execution).publicationId());
    }

    /** Whether the receiver of this one has still to give a receipt. */
    public boolean awaitsReceipt(DelegateExecution execution) {
        return publications.awaitsReceipt(new PublicationVariablesDelegate(execution).publicationId());
    }
}
