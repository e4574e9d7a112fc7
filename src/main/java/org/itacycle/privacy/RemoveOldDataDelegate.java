package org.itacycle.privacy;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Removes personal data that is kept no longer. */
@Component("removeOldData")
class RemoveOldDataDelegate implements JavaDelegate {

    private final Retention retention;

    RemoveOldDataDelegate(Retention retention) {
        this.retention = retention;
    }

    @Override
    public void execute(DelegateExecution execution) {
        retention.removeOldData();
    }
}
