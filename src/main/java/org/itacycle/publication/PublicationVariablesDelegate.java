package org.itacycle.publication;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.itacycle.calendar.FiscalYear;

/** The variables of the process {@code publication}, as its delegates read them. */
record PublicationVariablesDelegate(DelegateExecution execution) {

    String cycleId() {
        return require("cycleId", String.class);
    }

    FiscalYear fiscalYear() {
        return new FiscalYear(require("fiscalYear", Number.class).intValue());
    }

    int step() {
        return require("step", Number.class).intValue();
    }

    String occurrence() {
        return require("occurrence", String.class);
    }

    String sentBy() {
        return require("sentBy", String.class);
    }

    String publicationId() {
        return require("publicationId", String.class);
    }

    private <T> T require(String name, Class<T> type) {
        Object value = execution.getVariable(name);
        if (!type.isInstance(value)) {
            throw new IllegalStateException("the variable " + name + " is missing or no " + type.getSimpleName());
        }
        return type.cast(value);
    }
}
