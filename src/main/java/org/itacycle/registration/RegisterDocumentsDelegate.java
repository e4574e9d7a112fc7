package org.itacycle.registration;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.itacycle.cycle.StepPlace;
import org.springframework.stereotype.Component;

/** Registers and stamps the documents of the step that the model is in. */
@Component("registerDocuments")
class RegisterDocumentsDelegate implements JavaDelegate {

    private final RegistrationDesk desk;

    RegisterDocumentsDelegate(RegistrationDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepPlace place = StepPlace.of(execution.getCurrentActivityId(), execution.getVariables());
        desk.register(place.cycleId(), place.step(), place.occurrence());
    }
}
