package org.itacycle.signoff;

import java.util.Map;
import java.util.Optional;
import org.itacycle.people.Accounts;
import org.itacycle.people.PeopleSettings;
import org.springframework.stereotype.Component;

/** Names from the accounts, positions from {@code ita.people.positions}; nobody acts for another. */
@Component
class ConfiguredSignatories implements Signatories {

    private final Accounts accounts;
    private final Map<String, String> positions;

    ConfiguredSignatories(Accounts accounts, PeopleSettings settings) {
        this.accounts = accounts;
        this.positions = settings.positions();
    }

    @Override
    public Signatory of(String account) {
        return new Signatory(accounts.displayName(account), positions.getOrDefault(account, ""), Optional.empty());
    }
}
