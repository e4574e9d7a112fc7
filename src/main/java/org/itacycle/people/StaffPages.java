package org.itacycle.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What all pages for the signed-in have in common: the reader whom their header names (template {@code house/parts}),
 * and that they run no script, load nothing from elsewhere and are kept by no browser or proxy.
 */
@Component
class StaffPages implements HandlerInterceptor, WebMvcConfigurer {

    private static final String POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Accounts accounts;
    private final AgencySettings agency;

    StaffPages(Accounts accounts, AgencySettings agency) {
        this.accounts = accounts;
        this.agency = agency;
    }

    /** Who reads the page; the header leads administrators to their pages as well. */
    record Reader(String name, String agency, boolean administrator) {}

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/board/**", "/calendar/**", "/me/**", "/admin/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        // As an attribute of the request it reaches pages about refusals too, which get no other model.
        request.setAttribute("reader", reader(SecurityContextHolder.getContext().getAuthentication()));
        return true;
    }

    private Reader reader(Authentication person) {
        boolean administrator = person.getAuthorities().stream()
                .anyMatch(authority -> Roles.ADMINISTRATOR.equals(authority.getAuthority()));
        return new Reader(accounts.displayName(person.getName()), agency.name(), administrator);
    }
}
