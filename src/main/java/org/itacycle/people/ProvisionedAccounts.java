package org.itacycle.people;

import java.util.Set;

/** Accounts that come from elsewhere than the file of people: each sign-in brings them up to date. */
public interface ProvisionedAccounts {

    /**
     * Somebody as a single sign-on knows him.
     *
     * @param id the account, unique among all that sign in there
     * @param name shown to others
     * @param email may be empty
     * @param workGroup may be empty
     * @param roles what the sign-on says the person is
     */
    record Arrival(String id, String name, String email, String workGroup, Set<Role> roles) {}

    /**
     * Makes the account where it is new, and gives it exactly these roles. An account that the file of people names keeps
     * what the file says: name, address and roles of the arrival count for nothing. The committees of running years stay.
     *
     * @return the groups that the person belongs to now, those by deputyship included
     * @throws org.itacycle.Refusal where the account is locked or its id cannot be one
     */
    Set<String> arrived(Arrival person);

    /** Whether the account may not sign in (any more): it is gone from the file, or there is no such account. */
    boolean isLocked(String account);
}
