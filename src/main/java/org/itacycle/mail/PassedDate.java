package org.itacycle.mail;

import java.time.Instant;

/**
 * A date that had passed before the cycle was opened.
 *
 * @param occurrence the month of a monthly report that is no longer owed, else {@code -}
 */
public record PassedDate(int step, String occurrence, Instant due) {}
