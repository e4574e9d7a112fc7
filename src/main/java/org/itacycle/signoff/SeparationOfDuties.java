package org.itacycle.signoff;

import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.cycle.SignOffProcess;
import org.itacycle.cycle.WorkItem;
import org.springframework.stereotype.Component;

/** Nobody signs his own work: neither takes it up, is given it, nor decides upon it. */
@Component
public class SeparationOfDuties {

    private final Authors authors;

    SeparationOfDuties(Authors authors) {
        this.authors = authors;
    }

    /**
     * Lets pass whoever has no part in what the task is to decide upon.
     *
     * @param account who would hold or complete the task
     * @throws Refusal FORBIDDEN where he drafted, edited, uploaded or submitted anything in it
     */
    public void refuseAuthor(WorkItem item, String account) {
        boolean signs = item.element().equals(SignOffProcess.Element.SIGN_OFF_DECIDE.id());
        if (signs && authors.of(item.cycleId(), item.step(), item.occurrence()).contains(account)) {
            throw Refusal.because(Reason.FORBIDDEN, "signoff.own-work");
        }
    }
}
