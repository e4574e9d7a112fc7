package org.itacycle.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that lasted too long. Tasklist asks for news by itself as long as its page is open, so a screen that
 * somebody left would never count as idle.
 */
@Component
@Profile("!simulation")
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 20)
class LongestSession extends OncePerRequestFilter {

    private final long milliseconds;

    LongestSession(SignInSettings settings) {
        milliseconds = settings.longestSession().toMillis();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        // Both by the server's own watch: what it was asked last, and when it was made.
        if (session != null && session.getLastAccessedTime() - session.getCreationTime() > milliseconds) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}
