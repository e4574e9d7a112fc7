package org.itacycle.people;

import java.util.Set;
import org.itacycle.calendar.FiscalYear;
import org.springframework.stereotype.Component;

/**
 * Who works in the cycle of a fiscal year and so may look into it: the responsible officer, the heads of group, the
 * director, and the committee of that year. Being on the staff is not enough, nor is being an administrator.
 */
@Component
public class WorkersOfTheYear {

    private static final Set<String> IN_EVERY_YEAR = Set.of(Roles.OFFICER, Roles.HEAD, Roles.DIRECTOR);

    private final Memberships memberships;

    WorkersOfTheYear(Memberships memberships) {
        this.memberships = memberships;
    }

    public boolean include(String account, FiscalYear year) {
        Set<String> groups = memberships.groupsOf(account);
        return groups.contains(Roles.committeeOf(year)) || groups.stream().anyMatch(IN_EVERY_YEAR::contains);
    }
}
