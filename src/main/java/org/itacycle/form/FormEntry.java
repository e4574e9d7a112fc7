package org.itacycle.form;

import java.time.Instant;
import java.util.Optional;
import org.itacycle.cycle.Outcome;

/**
 * What a person sent with a form; it never changes.
 *
 * @param element the user task, which is also the name of the form
 * @param occurrence the month of a monthly report, else {@code -}
 * @param round counts the openings of the step, from 1
 * @param onBehalfOf in whose place it was sent; empty where it was sent in one's own right
 */
public record FormEntry(
        String id,
        String cycleId,
        int step,
        String occurrence,
        int round,
        String element,
        String taskId,
        FormValues values,
        Optional<Outcome> outcome,
        String submittedBy,
        Optional<String> onBehalfOf,
        Instant submittedAt) {}
