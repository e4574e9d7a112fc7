package org.itacycle.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.itacycle.edge.Transport;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Whoever signed in is recorded, known again at this browser, and led to the page that was wanted. */
@Component
@Profile("!simulation")
class Welcome implements AuthenticationSuccessHandler {

    private final SignInRecord record;
    private final KnownPlaces places;
    private final WantedPage wanted;
    private final Transport transport;

    Welcome(SignInRecord record, KnownPlaces places, WantedPage wanted, Transport transport) {
        this.record = record;
        this.places = places;
        this.wanted = wanted;
        this.transport = transport;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        record.succeeded(person.getName(), request.getRemoteAddr());
        if (person instanceof UsernamePasswordAuthenticationToken) {
            knowAgain(request, response, person.getName());
        }
        String page = wanted.of(request).orElse("/");
        wanted.removeRequest(request, response);
        response.sendRedirect(page);
    }

    private String remembered(String account, SignInPlace place) {
        try {
            return places.remember(account, place);
        } catch (DuplicateKeyException sameMomentElsewhere) {
            return places.remember(account, place);
        }
    }

    /** Only the sign-in page is told, and only where a person opened it on this site. */
    private void knowAgain(HttpServletRequest request, HttpServletResponse response, String account) {
        String token = remembered(account, SignInPlace.of(request));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(KnownPlaces.COOKIE, token)
                        .path("/login")
                        .httpOnly(true)
                        .secure(transport.https())
                        .sameSite("Strict")
                        .maxAge(KnownPlaces.KNOWN_FOR)
                        .build()
                        .toString());
    }
}
