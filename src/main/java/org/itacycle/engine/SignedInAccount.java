package org.itacycle.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;

/** Tells the web apps who signed in at the product's own page; made by the engine's filter, hence without arguments. */
public class SignedInAccount extends ContainerBasedAuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        Principal principal = request.getUserPrincipal();
        if (principal == null) {
            return AuthenticationResult.unsuccessful();
        }
        AuthenticationResult result = AuthenticationResult.successful(principal.getName());
        result.setGroups(groups(engine, principal.getName()));
        return result;
    }

    private static List<String> groups(ProcessEngine engine, String account) {
        return engine.getIdentityService().createGroupQuery().groupMember(account).unlimitedList().stream()
                .map(Group::getId)
                .toList();
    }
}
