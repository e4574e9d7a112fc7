package org.itacycle.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses addresses that the server and the rules of access may read differently, before anything reads them: with the
 * web apps' servlets such an address is a server error, not a refusal.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class PlainAddresses extends OncePerRequestFilter {

    private static final String ERROR_PAGE = "/error";
    private static final List<String> DETOURS = List.of("//", "/./", "/../");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (DETOURS.stream().anyMatch(request.getRequestURI()::contains)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (request.getRequestURI().equals(ERROR_PAGE)) {
            // Only failures lead there; who asks for it would be told of one that never was.
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
