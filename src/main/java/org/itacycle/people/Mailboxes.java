package org.itacycle.people;

import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The shared mailboxes of groups ({@code ita.people.mailboxes}). */
@Component
public class Mailboxes {

    private final Map<String, String> byGroup;

    @Autowired
    Mailboxes(PeopleSettings people) {
        this(people.mailboxes());
    }

    /** The mailboxes of these groups: group id to address. */
    public Mailboxes(Map<String, String> byGroup) {
        this.byGroup = Map.copyOf(byGroup);
    }

    /** The address that stands for a group; empty where its members are written to one by one. */
    public Optional<String> of(String group) {
        String known = Roles.isCommitteeOfAYear(group) && !byGroup.containsKey(group) ? Roles.COMMITTEE : group;
        return Optional.ofNullable(byGroup.get(known)).map(String::strip).filter(address -> !address.isEmpty());
    }
}
