package org.itacycle.reminder;

import java.time.Instant;

/**
 * A rung at its moment before or after one deadline.
 *
 * @param name the rung, its repetition where it has any, and the day of the deadline: {@code weekly-2@2023-03-31}
 * @param moment when it is told, a working day at the set hour
 */
record Slot(String name, Instant moment, Reach reach) {}
