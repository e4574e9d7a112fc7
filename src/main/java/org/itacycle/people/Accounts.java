package org.itacycle.people;

import java.util.List;
import java.util.Optional;

/** The accounts of the agency, in whatever store they are kept. */
public interface Accounts {

    Optional<Account> find(String id);

    /** The accounts of all who work on tasks, in the order in which a list shows them. */
    List<Account> all();

    default boolean exists(String id) {
        return find(id).isPresent();
    }

    /** What stands under the name of an account's holder where he signs; blank where it is not known. */
    default String position(String id) {
        return "";
    }

    /** The name shown for an account; its id where the account is gone. */
    default String displayName(String id) {
        return find(id).map(Account::name).orElse(id);
    }
}
