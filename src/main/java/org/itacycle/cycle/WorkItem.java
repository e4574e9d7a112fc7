package org.itacycle.cycle;

import java.time.Instant;
import java.util.Optional;
import org.itacycle.calendar.FiscalYear;

/**
 * A task that waits for a person, seen as a piece of the annual cycle.
 *
 * @param taskId the engine's id of the task
 * @param element the id of its user task in the model, which is also the name of its form
 * @param title what a person reads in the list: the step's number and wording for this fiscal year
 * @param cycleId the annual cycle
 * @param fiscalYear the cycle's fiscal year
 * @param step 1 to 13
 * @param occurrence the reported month of a monthly report ({@code 2023-01}), else {@code -}
 * @param round counts how often this step has opened, from 1
 * @param startBy the latest moment to begin, leaving the printed effort
 * @param due when the step has to be done
 * @param holder the account that took the task, if any
 * @param sentBy who sent the content on, where the task is about content of another person
 * @param subject which publication, or which registered document, the task is about, where its step has several
 */
public record WorkItem(
        String taskId,
        String element,
        String title,
        String cycleId,
        FiscalYear fiscalYear,
        int step,
        String occurrence,
        int round,
        Instant startBy,
        Instant due,
        Optional<String> holder,
        Optional<String> sentBy,
        Optional<String> subject) {

    /** Whether nothing has to be done here: the sender may take back what waits for a signature, or leave it. */
    public boolean waitsForOthers() {
        return SignOffProcess.Element.SIGN_OFF_WITHDRAW.id().equals(element);
    }
}
