package org.itacycle.evidence;

import java.time.Instant;

/**
 * A proven publication.
 *
 * @param address where the public finds the bytes; empty where the target is none that the public sees
 */
record Posting(String address, Instant provenAt) {}
