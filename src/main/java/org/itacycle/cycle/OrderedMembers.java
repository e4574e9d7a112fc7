package org.itacycle.cycle;

import java.util.List;

/** The committee members as the newest order of a cycle names them. */
public interface OrderedMembers {

    List<CommitteeMember> of(String cycleId);
}
