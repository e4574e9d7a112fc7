package org.itacycle.signin;

import java.util.Optional;

/** To whom at the agency's own provider an account of the product belongs. */
public interface ForeignAccounts {

    /**
     * What is kept of an account.
     *
     * @param hasPassword whether it is opened with a password of the product's own
     * @param identity whose it is at the provider; empty where nobody came from there yet
     * @param named whether the file of people names it: then that says what he may do, and not the provider
     */
    record Kept(boolean hasPassword, Optional<String> identity, boolean named) {}

    Optional<Kept> find(String account);

    /**
     * Keeps whose the account is from now on.
     *
     * @param identity who he is at the provider, for ever: issuer and subject
     */
    void belongsTo(String account, String identity);
}
