package org.itacycle.evidence;

import java.time.Instant;

/**
 * Who approved a document, and when.
 *
 * @param who as papers name him
 */
record Approval(String who, Instant at) {}
