package org.itacycle.people;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Lets in what was asked on the machine itself. The sender's address can be claimed by a forwarding header; the address
 * at which the connection arrived cannot. What a proxy of this machine forwards arrives there too, but says so.
 */
final class FromThisMachine implements AuthorizationManager<RequestAuthorizationContext> {

    private static final Set<String> SET_BY_PROXIES =
            Set.of("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-port", "x-forwarded-proto");

    @Override
    public AuthorizationDecision check(Supplier<Authentication> who, RequestAuthorizationContext where) {
        HttpServletRequest request = where.getRequest();
        return new AuthorizationDecision(isLoopback(request.getLocalAddr())
                && isLoopback(request.getRemoteAddr())
                && Collections.list(request.getHeaderNames()).stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .noneMatch(SET_BY_PROXIES::contains));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException none) {
            return false;
        }
    }
}
