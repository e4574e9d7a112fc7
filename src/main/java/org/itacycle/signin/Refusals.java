package org.itacycle.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Leads back to the sign-in page, which says what was the matter; no session is made for a stranger. */
@Component
@Profile("!simulation")
class Refusals implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final SignInRecord record;

    Refusals(SignInRecord record) {
        this.record = record;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String account =
                Optional.ofNullable(request.getParameter("username")).orElse("").strip();
        if (failure instanceof TooManyTries tooMany) {
            record.throttled(account, request.getRemoteAddr());
            response.sendRedirect("/login?wait=" + (tooMany.waitingTime().toSeconds() + 1));
        } else if (failure instanceof BadCredentialsException) {
            record.failed(account, request.getRemoteAddr());
            response.sendRedirect("/login?error");
        } else {
            // The store of the accounts is away, or something like it: not the person's fault.
            LOG.error("Nobody can sign in: {}", failure.getMessage(), failure);
            response.sendRedirect("/login?broken");
        }
    }
}
