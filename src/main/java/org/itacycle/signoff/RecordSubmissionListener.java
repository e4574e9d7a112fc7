package org.itacycle.signoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.itacycle.cycle.ProcessVariables;
import org.itacycle.cycle.StepPlace;
import org.springframework.stereotype.Component;

/** Keeps what is laid before the signer when a matter is submitted. */
@Component("recordSubmission")
class RecordSubmissionListener implements ExecutionListener {

    private final Submissions submissions;
    private final Senders senders;

    RecordSubmissionListener(Submissions submissions, Senders senders) {
        this.submissions = submissions;
        this.senders = senders;
    }

    @Override
    public void notify(DelegateExecution execution) {
        StepPlace place = StepPlace.of(execution.getCurrentActivityId(), execution.getVariables());
        String sender = (String) execution.getVariable(ProcessVariables.SENT_BY.name());
        // The form that submits it was kept in this transaction.
        submissions.record(place, sender, senders.ofLastForm(place.cycleId(), sender));
    }
}
