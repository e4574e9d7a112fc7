package org.itacycle.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.itacycle.people.Memberships;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Tells the web apps who signed in at the product's own page; made by the engine's filter, hence without arguments. */
public class SignedInAccount extends ContainerBasedAuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        Principal principal = request.getUserPrincipal();
        if (principal == null) {
            return AuthenticationResult.unsuccessful();
        }
        AuthenticationResult result = AuthenticationResult.successful(principal.getName());
        result.setGroups(List.copyOf(memberships(request).groupsOf(principal.getName())));
        return result;
    }

    /** Those by deputyship included, which the engine does not know. */
    private static Memberships memberships(HttpServletRequest request) {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext())
                .getBean(Memberships.class);
    }
}
