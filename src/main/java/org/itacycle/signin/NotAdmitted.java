package org.itacycle.signin;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** The provider vouches for a person, and the product does not let him in. */
final class NotAdmitted extends OAuth2AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final String account;

    /**
     * @param account which it would be; empty where the provider named none
     * @param why for the log
     */
    NotAdmitted(String account, String why) {
        super(new OAuth2Error("not_admitted", why, null), why);
        this.account = account;
    }

    String account() {
        return account;
    }
}
