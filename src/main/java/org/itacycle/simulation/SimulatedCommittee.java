package org.itacycle.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.itacycle.people.PeopleSettings;
import org.itacycle.people.PeopleSettings.ConfiguredAccount;
import org.itacycle.people.Roles;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Whom the simulated officer puts into the committee. */
@Component
@Profile("simulation")
class SimulatedCommittee {

    private static final Set<String> ABOVE = Set.of(Roles.HEAD, Roles.DIRECTOR);

    private final List<ConfiguredAccount> accounts;

    SimulatedCommittee(PeopleSettings people) {
        accounts = people.accounts().stream()
                .sorted(Comparator.comparing(ConfiguredAccount::id))
                .toList();
    }

    /** Somebody of this work group who leads nobody; the officer stands in where the group has no account. */
    String memberOf(String workGroup) {
        return accounts.stream()
                .filter(account -> workGroup.equals(account.workGroup()))
                .filter(account -> account.groups().stream().noneMatch(ABOVE::contains))
                .map(ConfiguredAccount::id)
                .findFirst()
                .orElseGet(this::officer);
    }

    private String officer() {
        return accounts.stream()
                .filter(account -> account.groups().contains(Roles.OFFICER))
                .map(ConfiguredAccount::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no account is an officer"));
    }
}
