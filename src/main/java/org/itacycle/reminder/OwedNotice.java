package org.itacycle.reminder;

import java.time.Instant;

/**
 * A notice that a rung owes a recipient and that was not told yet.
 *
 * @param moment when it should be told
 */
record OwedNotice(String id, String cycleId, int step, String occurrence, int round, NoticeKind kind, Instant moment) {

    /** The opening of a step that notices are about. */
    record Opening(String cycleId, int step, String occurrence, int round) {}

    Opening opening() {
        return new Opening(cycleId, step, occurrence, round);
    }
}
