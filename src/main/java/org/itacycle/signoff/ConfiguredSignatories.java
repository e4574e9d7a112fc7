package org.itacycle.signoff;

import java.util.Optional;
import org.itacycle.people.Accounts;
import org.springframework.stereotype.Component;

/** Names and positions from the accounts; nobody acts for another. */
@Component
class ConfiguredSignatories implements Signatories {

    private final Accounts accounts;

    ConfiguredSignatories(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Signatory of(String account) {
        return new Signatory(accounts.displayName(account), accounts.position(account), Optional.empty());
    }
}
