package org.itacycle.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an account may be, as the file of people names it; each role is a group of the engine. */
public enum Role {
    OFFICER(Roles.OFFICER, Roles.OFFICER, true),
    /** May be named in the order of step 1; rights come with the committee of a year, not with this. */
    COMMITTEE(Roles.COMMITTEE, Roles.COMMITTEE, true),
    HEAD(Roles.HEAD, Roles.HEAD, true),
    DIRECTOR(Roles.DIRECTOR, Roles.DIRECTOR, true),
    PERSONNEL_READER(Roles.PERSONNEL_READER, Roles.PERSONNEL_READER, false),
    ADMINISTRATOR("administrator", Roles.ADMINISTRATOR, false),
    AUDITOR(Roles.AUDITOR, Roles.AUDITOR, false);

    private final String id;
    private final String group;
    private final boolean atWork;

    Role(String id, String group, boolean atWork) {
        this.id = id;
        this.group = group;
        this.atWork = atWork;
    }

    /** The role that the file of people calls so. */
    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
    }

    /** How the file of people calls it. */
    public String id() {
        return id;
    }

    /** The group that carries its rights. */
    public String group() {
        return group;
    }

    /** Whether its holders work on tasks and so belong to {@link Roles#STAFF}. */
    public boolean worksOnTasks() {
        return atWork;
    }

    /** Whether its holder has no other role: who reads for others has no work of his own to read. */
    public boolean standsAlone() {
        return this == AUDITOR || this == PERSONNEL_READER;
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Role::id).toList();
    }
}
