package org.itacycle.audit;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.itacycle.trail.Anchoring;
import org.springframework.stereotype.Component;

/** Appends the end of the trail to the file outside the database. */
@Component("anchorTrail")
class AnchorTrailDelegate implements JavaDelegate {

    private final Anchoring anchoring;

    AnchorTrailDelegate(Anchoring anchoring) {
        this.anchoring = anchoring;
    }

    @Override
    public void execute(DelegateExecution execution) {
        anchoring.anchor();
    }
}
