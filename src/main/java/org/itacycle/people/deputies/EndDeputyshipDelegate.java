package org.itacycle.people.deputies;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.itacycle.cycle.ProcessVariables;
import org.springframework.stereotype.Component;

/** Takes back what the deputy still holds when the deputyship is over. */
@Component("endDeputyship")
class EndDeputyshipDelegate implements JavaDelegate {

    private final DeputyBook book;
    private final HeldWork work;

    EndDeputyshipDelegate(DeputyBook book, HeldWork work) {
        this.book = book;
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String id = (String) execution.getVariable(ProcessVariables.DEPUTYSHIP_ID.name());
        book.byId(id).map(DeputyBook.Entry::deputyship).ifPresent(work::takeFrom);
    }
}
