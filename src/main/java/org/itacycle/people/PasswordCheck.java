package org.itacycle.people;

import java.util.List;
import java.util.Optional;

/** Checks what a person types at the sign-in page. */
public interface PasswordCheck {

    /** The person's groups where the password is right; empty where it is wrong or there is no such account; both take the same time. */
    Optional<List<String>> groupsIfRight(String account, String password);
}
