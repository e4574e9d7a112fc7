package org.itacycle.signin;

import java.util.Optional;
import java.util.Set;

/** The accounts of people whom the agency's own provider vouches for. */
public interface ForeignAccounts {

    /**
     * What is kept of an account.
     *
     * @param hasPassword whether it is opened with a password of the product's own
     * @param identity whose it is at the provider; empty where nobody came from there yet
     * @param broughtByProvider whether it exists only because somebody came from there
     */
    record Kept(boolean hasPassword, Optional<String> identity, boolean broughtByProvider) {}

    /**
     * A person as the provider describes him.
     *
     * @param account in the product
     * @param identity who he is at the provider, for ever: issuer and subject
     * @param name shown to others
     * @param email where mails go; empty where it told none
     * @param workGroup of the agency; empty where it told none
     * @param managed the groups about which the provider decides
     * @param held those of them that he holds
     */
    record Person(
            String account,
            String identity,
            String name,
            Optional<String> email,
            Optional<String> workGroup,
            Set<String> managed,
            Set<String> held) {}

    Optional<Kept> find(String account);

    /** Makes or updates the account without any password, gives the groups held and takes the other managed ones. */
    void keep(Person person);
}
