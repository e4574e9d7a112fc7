package org.itacycle.cycle;

/**
 * A member of one cycle's committee, as the signed order names him.
 *
 * @param account who it is
 * @param workGroup the work group represented; a person may stand for several
 */
public record CommitteeMember(String account, String workGroup, String position, String duty) {}
