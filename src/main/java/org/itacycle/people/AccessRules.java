package org.itacycle.people;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Asks the table of access at every request: for the groups that the account belongs to at that moment, not for those
 * of its sign-in.
 */
@Component
@Profile("!simulation")
public class AccessRules implements AuthorizationManager<RequestAuthorizationContext> {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final FromThisMachine FROM_THIS_MACHINE = new FromThisMachine();

    private final AccessTable table;
    private final Memberships memberships;
    private final RefusedCalls refused;

    AccessRules(Memberships memberships, RefusedCalls refused) {
        this.table = shipped();
        this.memberships = memberships;
        this.refused = refused;
    }

    /** The table as the product has it. */
    public static AccessTable shipped() {
        try {
            return AccessTable.of(
                    new ClassPathResource("people/access.csv").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public AuthorizationDecision check(Supplier<Authentication> who, RequestAuthorizationContext where) {
        HttpServletRequest request = where.getRequest();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Set<Caller> allowed = table.allowed(request.getMethod(), path);
        if (isOpen(allowed, who, where)) {
            return new AuthorizationDecision(true);
        }
        Optional<String> person = signedIn(who.get());
        boolean granted = !allowed.isEmpty()
                && person.map(this::roles).stream().flatMap(Set::stream).anyMatch(allowed::contains);
        if (!granted && changesTheEngine(request.getMethod(), path)) {
            person.ifPresent(account -> refused.note(account, request.getMethod() + " " + path));
        }
        return new AuthorizationDecision(granted);
    }

    private static boolean isOpen(
            Set<Caller> allowed, Supplier<Authentication> who, RequestAuthorizationContext where) {
        return allowed.contains(Caller.ANYONE)
                || allowed.contains(Caller.THIS_MACHINE)
                        && FROM_THIS_MACHINE.check(who, where).isGranted();
    }

    private static boolean changesTheEngine(String method, String path) {
        return path.startsWith(AccessTable.ENGINE) && !READING.contains(method);
    }

    private Set<Caller> roles(String account) {
        return Caller.of(memberships.groupsOf(account));
    }

    private static Optional<String> signedIn(Authentication somebody) {
        return Optional.ofNullable(somebody)
                .filter(Authentication::isAuthenticated)
                .filter(known -> !(known instanceof AnonymousAuthenticationToken))
                .map(Authentication::getName);
    }
}
