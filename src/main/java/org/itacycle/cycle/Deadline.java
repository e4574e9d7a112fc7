package org.itacycle.cycle;

import java.time.Instant;

/**
 * The clock of one step.
 *
 * @param startBy the latest moment to begin: due less the step's printed effort in working time, and less the effort of
 *     the step it is reserved for. It may lie before the opening
 * @param due when the step has to be done
 */
public record Deadline(Instant startBy, Instant due) {}
