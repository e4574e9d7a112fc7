package org.itacycle.people;

import java.util.Set;

/** Which groups an account belongs to at this moment, whatever it was when its person signed in. */
public interface Memberships {

    /** The ids of the groups; empty where there is no such account. */
    Set<String> groupsOf(String account);
}
