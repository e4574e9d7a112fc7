package org.itacycle.people;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.authentication.AuthenticationDetailsSource;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * What happens around a sign-in with a password.
 *
 * @param place notes from where it is tried
 * @param welcome leads on whoever signed in
 * @param refusal answers whoever did not
 * @param wantedPage remembers where a person wanted to go before
 * @param signOut records who leaves
 */
public record SignInSteps(
        AuthenticationDetailsSource<HttpServletRequest, ?> place,
        AuthenticationSuccessHandler welcome,
        AuthenticationFailureHandler refusal,
        RequestCache wantedPage,
        LogoutHandler signOut) {}
