package org.itacycle.people;

import java.util.Set;

/** Who belongs to which group. */
public interface GroupMembers {

    /** The accounts of a group's members; empty where there is no such group. */
    Set<String> membersOf(String group);
}
