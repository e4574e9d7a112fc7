package org.itacycle.cycle;

import java.time.Instant;
import java.util.Optional;

/**
 * One time that a step was opened; each return opens it again as the next round.
 *
 * @param occurrence the reported month of a monthly report ({@code 2023-01}), else {@code -}
 * @param round from 1
 * @param startBy the latest moment to begin, leaving the printed effort
 * @param done when it was closed; empty while it is open
 * @param overdue when its clock fired before it was closed
 * @param outcome how it ended, where it ends in a decision
 * @param basis what produced its due date
 * @param revision how often its due date was moved since it opened
 */
public record StepOpening(
        String id,
        String cycleId,
        int step,
        String occurrence,
        int round,
        Instant openedAt,
        Instant startBy,
        Instant due,
        Optional<Instant> done,
        Optional<Instant> overdue,
        Optional<String> outcome,
        DeadlineBasis basis,
        int revision) {

    public boolean isOpen() {
        return done.isEmpty();
    }

    public Deadline deadline() {
        return new Deadline(startBy, due);
    }
}
