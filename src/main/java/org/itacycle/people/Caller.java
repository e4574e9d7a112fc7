package org.itacycle.people;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What the table of access calls a person; the groups that an account belongs to say which of these he is. */
public enum Caller {
    /** Whoever asks, signed in or not. */
    ANYONE,
    STAFF,
    OFFICER,
    /** A member of the committee of any year. */
    COMMITTEE,
    HEAD,
    DIRECTOR,
    PERSONNEL,
    AUDITOR,
    ADMINISTRATOR,
    /** Whoever asks on the server itself. */
    THIS_MACHINE;

    /** The role that a table writes as this word. */
    public static Caller named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The roles of an account with these groups, {@link #ANYONE} among them. */
    public static Set<Caller> of(Collection<String> groups) {
        Set<Caller> roles = EnumSet.of(ANYONE);
        groups.forEach(group -> {
            switch (group) {
                case Roles.STAFF -> roles.add(STAFF);
                case Roles.OFFICER -> roles.add(OFFICER);
                case Roles.HEAD -> roles.add(HEAD);
                case Roles.DIRECTOR -> roles.add(DIRECTOR);
                case Roles.PERSONNEL_READER -> roles.add(PERSONNEL);
                case Roles.AUDITOR -> roles.add(AUDITOR);
                case Roles.ADMINISTRATOR -> roles.add(ADMINISTRATOR);
                default -> {
                    if (Roles.isCommitteeOfAYear(group)) {
                        roles.add(COMMITTEE);
                    }
                }
            }
        });
        return roles;
    }
}
