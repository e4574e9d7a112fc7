package org.itacycle.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.itacycle.people.Memberships;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Tells the web apps who signed in at the product's own page; made by the engine's filter, hence without arguments. */
public class SignedInAccount extends ContainerBasedAuthenticationProvider {

    private static final Date NEVER_OLD = new Date(Long.MAX_VALUE);

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        Principal principal = request.getUserPrincipal();
        if (principal == null) {
            return AuthenticationResult.unsuccessful();
        }
        String account = principal.getName();
        List<String> groups = List.copyOf(memberships(request).groupsOf(account));
        keep(request, engine, account, groups);
        AuthenticationResult result = AuthenticationResult.successful(account);
        result.setGroups(groups);
        return result;
    }

    /**
     * The web apps keep a person's groups in the session and read them again from the engine every few seconds, where a
     * deputyship does not stand. Here they are brought at each request, and what is kept never counts as old.
     */
    private static void keep(HttpServletRequest request, ProcessEngine engine, String account, List<String> groups) {
        Authentications known = AuthenticationUtil.getAuthsFromSession(request.getSession());
        if (!known.hasAuthenticationForProcessEngine(engine.getName())) {
            known.addOrReplace(AuthenticationUtil.createAuthentication(engine, account, groups, List.of()));
        }
        known.getAuthentications().stream()
                .filter(kept -> kept.getIdentityId().equals(account))
                .forEach(kept -> {
                    kept.setGroupIds(groups);
                    kept.setCacheValidationTime(NEVER_OLD);
                });
    }

    /** Those by deputyship included, which the engine does not know. */
    private static Memberships memberships(HttpServletRequest request) {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext())
                .getBean(Memberships.class);
    }
}
