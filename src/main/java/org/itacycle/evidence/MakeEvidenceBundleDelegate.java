package org.itacycle.evidence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes the bundle of the cycle that the variable {@code cycleId} names. */
@Component("makeEvidenceBundle")
class MakeEvidenceBundleDelegate implements JavaDelegate {

    private final EvidenceBundles bundles;

    MakeEvidenceBundleDelegate(EvidenceBundles bundles) {
        this.bundles = bundles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        bundles.makeOfLastEntry((String) execution.getVariable("cycleId"));
    }
}
