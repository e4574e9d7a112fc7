package org.itacycle.audit;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.itacycle.mail.Audience;
import org.itacycle.mail.Notices;
import org.itacycle.people.Roles;
import org.itacycle.trail.Anchoring;
import org.itacycle.trail.Anchoring.Told;
import org.springframework.stereotype.Component;

/** Mails the newest anchor to the auditors, once a day, so that a copy is where nobody of the agency can change it. */
@Component("tellAnchor")
class TellAnchorDelegate implements JavaDelegate {

    private final Anchoring anchoring;
    private final Notices notices;

    TellAnchorDelegate(Anchoring anchoring, Notices notices) {
        this.anchoring = anchoring;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Told told = anchoring.newest().orElseThrow(() -> new IllegalStateException("no anchor was told"));
        notices.trailAnchor(told.day(), told.entries(), told.line(), new Audience(Set.of(), Set.of(Roles.AUDITOR)));
    }
}
