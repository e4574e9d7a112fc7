package org.itacycle.watch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.calendar.WorkingCalendar;
import org.itacycle.cycle.ProcessVariables;
import org.springframework.stereotype.Component;

/**
 * What the model {@code publication-watch} asks: {@code publicationWatch} in its expressions. Every answer comes from the
 * register, none from a variable that somebody could set.
 */
@Component("publicationWatch")
public class PublicationWatchDelegate {

    private final Looks looks;
    private final WorkingCalendar calendar;
    private final Clock clock;

    PublicationWatchDelegate(Looks looks, WorkingCalendar calendar, Clock clock) {
        this.looks = looks;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The publications whose looks this run has to order. */
    public List<String> addresses(DelegateExecution execution) {
        return looks.orderedBy(execution.getProcessInstanceId());
    }

    /** Whether the place did not answer and is to be looked at again today. */
    public boolean isSilent(DelegateExecution execution) {
        return last(execution).isSilent();
    }

    /** How long to wait before that, as an ISO duration. */
    public String pause(DelegateExecution execution) {
        return looks.pause(publicationId(execution)).toString();
    }

    /** Whether a person has to see to it. */
    public boolean isAmiss(DelegateExecution execution) {
        return last(execution).isAmiss();
    }

    /** Whether a later look found it in order again, or it is not watched any more. */
    public boolean isSettled(DelegateExecution execution) {
        return last(execution).isSettled();
    }

    /** Whether the officer wants the product to publish it once more. */
    public boolean isToPublishAgain(DelegateExecution execution) {
        return isAnswered(execution, MendAnswer.PUBLISH_AGAIN);
    }

    /** Whether the officer gave the reason why it stays as it was found. */
    public boolean isExplained(DelegateExecution execution) {
        return isAnswered(execution, MendAnswer.EXPLAINED);
    }

    /** When a finding of now has to be mended: the end of the next working day. */
    public Date mendBy() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ThaiDates.ZONE);
        return Date.from(calendar.endOfDay(calendar.nextWorkingDay(today)));
    }

    private boolean isAnswered(DelegateExecution execution, MendAnswer answer) {
        return last(execution).answer().filter(given -> given.kind() == answer).isPresent();
    }

    private LastLook last(DelegateExecution execution) {
        return looks.last(publicationId(execution));
    }

    private static String publicationId(DelegateExecution execution) {
        return (String) execution.getVariable(ProcessVariables.PUBLICATION_ID.name());
    }
}
