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

    RecordSubmissionListener(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public void notify(DelegateExecution execution) {
        StepPlace place = StepPlace.of(execution.getCurrentActivityId(), execution.getVariables());
        String sender = (String) execution.getVariable(ProcessVariables.SENT_BY.name());
        submissions.record(place, sender);
    }
}
