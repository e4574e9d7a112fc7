package org.itacycle.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.itacycle.edge.Transport;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Remembers which page a person wanted before signing in, such as a task from a mail. The browser keeps it, not a
 * session: strangers take no memory, and a page that waited for an hour still leads there. It is only ever a path on
 * this server, so nobody is led elsewhere, whatever host was asked for or cookie planted.
 */
@Component
@Profile("!simulation")
class WantedPage implements RequestCache {

    private static final String COOKIE = "ITA-WANTED";
    private static final Duration KEPT = Duration.ofHours(12);
    private static final int LONGEST = 1000;

    /** One slash and no second one: what begins with two, or with a slash and its mirror image, is another host. */
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]*|/");

    private final Transport transport;

    WantedPage(Transport transport) {
        this.transport = transport;
    }

    /** The path to go on to; empty where none was wanted. */
    Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(WantedPage::decoded)
                .filter(WantedPage::isOwn);
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI()
                + Optional.ofNullable(request.getQueryString())
                        .map(query -> "?" + query)
                        .orElse("");
        String accepts = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        if (HttpMethod.GET.matches(request.getMethod()) && accepts.contains(MediaType.TEXT_HTML_VALUE) && isOwn(path)) {
            String value =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(path.getBytes(StandardCharsets.UTF_8));
            set(response, value, KEPT);
        }
    }

    @Override
    public SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return of(request).map(SimpleSavedRequest::new).orElse(null);
    }

    /** Nothing but a path is kept, so there is nothing to repeat. */
    @Override
    public HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, COOKIE) != null) {
            set(response, "", Duration.ZERO);
        }
    }

    /** Lax: whoever comes back from the agency's own sign-in comes from another site. */
    private void set(HttpServletResponse response, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(transport.https())
                        .sameSite("Lax")
                        .maxAge(age)
                        .build()
                        .toString());
    }

    private static boolean isOwn(String path) {
        return path.length() <= LONGEST && OWN_PATH.matcher(path).matches();
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
