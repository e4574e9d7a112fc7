package org.itacycle.engine;

import java.util.HashSet;
import java.util.Set;
import org.itacycle.engine.AccountRegister.Source;
import org.itacycle.people.DeputiesOfTheFile;
import org.itacycle.people.PeopleSettings;
import org.itacycle.people.PeopleSettings.ConfiguredAccount;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes groups, accounts, memberships, rights and Tasklist filters what the file of people and the table of rights say.
 * Running it again changes no row, so it runs at every start, before anybody can reach the server.
 */
@Component
class Provisioning {

    private final AccountRegister register;
    private final AccountKeeping accounts;
    private final FirstAdministrator firstAdministrator;
    private final FilterKeeping filters;
    private final RightsKeeping rights;
    private final PeopleSettings people;
    private final DeputiesOfTheFile deputies;

    Provisioning(
            AccountRegister register,
            AccountKeeping accounts,
            FirstAdministrator firstAdministrator,
            FilterKeeping filters,
            RightsKeeping rights,
            PeopleSettings people,
            DeputiesOfTheFile deputies) {
        this.register = register;
        this.accounts = accounts;
        this.firstAdministrator = firstAdministrator;
        this.filters = filters;
        this.rights = rights;
        this.people = people;
        this.deputies = deputies;
    }

    /** @throws org.itacycle.RefusedStart where nobody could administer the product, or a secret cannot be used */
    @Transactional
    void provision() {
        register.takeTurns();
        accounts.groups();
        Set<String> known = new HashSet<>();
        for (ConfiguredAccount account : people.accounts()) {
            accounts.keep(account, Source.FILE);
            known.add(account.id());
        }
        firstAdministrator.keep().ifPresent(known::add);
        accounts.lockAllBut(known);
        firstAdministrator.mustBeThere();
        deputies.keep();
        rights.keep(filters.keep());
    }
}
