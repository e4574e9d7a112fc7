package org.itacycle.registration;

import java.util.Collection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.itacycle.cycle.StepPlace;
import org.springframework.stereotype.Component;

/** Tells the model which signed originals are still to be attached; public because models call it by expression. */
@Component("signedOriginals")
public class SignedOriginalsDelegate {

    private final RegistrationDesk desk;

    SignedOriginalsDelegate(RegistrationDesk desk) {
        this.desk = desk;
    }

    /** The ids of the registrations that lack their original. */
    public Collection<String> missing(DelegateExecution execution) {
        StepPlace place = StepPlace.of(execution.getCurrentActivityId(), execution.getVariables());
        return desk.withoutOriginal(place.cycleId(), place.step(), place.occurrence()).stream()
                .map(Registration::id)
                .toList();
    }

    public boolean areMissing(DelegateExecution execution) {
        return !missing(execution).isEmpty();
    }
}
