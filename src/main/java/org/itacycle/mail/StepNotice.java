package org.itacycle.mail;

import java.time.Instant;
import java.util.Optional;
import org.itacycle.calendar.FiscalYear;

/**
 * What a mail says about a step.
 *
 * @param step 1 to 13
 * @param occurrence the month of a monthly report, else {@code -}
 * @param round counts the openings of the step from 1; each round is told anew
 * @param startBy the latest moment to begin
 * @param due when the step has to be done
 * @param taskId the task a click leads to, where there is one
 */
public record StepNotice(
        String cycleId,
        FiscalYear fiscalYear,
        int step,
        String occurrence,
        int round,
        Instant startBy,
        Instant due,
        Optional<String> taskId) {}
