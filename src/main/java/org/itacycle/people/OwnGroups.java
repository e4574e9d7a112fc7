package org.itacycle.people;

import java.util.Set;

/** Which groups an account belongs to itself, without what deputyships lend it. */
public interface OwnGroups {

    /** The ids of the groups; empty where there is no such account. */
    Set<String> ownGroupsOf(String account);
}
