package org.itacycle.people;

import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;

/** Another way to sign in than with a password that the product keeps. */
public interface FurtherSignIn {

    /** Adds it to the one sign-in of the product. */
    void addTo(HttpSecurity http) throws Exception;

    /** Where it begins: a path on this server. */
    String address();

    /** What its button says. */
    String name();

    /** Where a person who came this way is signed out as well: an absolute address; empty where that is nowhere. */
    Optional<String> signOutAddress(Authentication person);
}
