package org.itacycle.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Records who signed out; ending the session is the framework's part. */
@Component
@Profile("!simulation")
class SignOut implements LogoutHandler {

    private final SignInRecord record;

    SignOut(SignInRecord record) {
        this.record = record;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication person) {
        if (person != null) {
            record.signedOut(person.getName(), request.getRemoteAddr());
        }
    }
}
