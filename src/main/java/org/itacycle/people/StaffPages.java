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
 * What all pages for the signed-in have in common: the reader whom their header names (template {@code house/parts}).
 * What browsers may do with them says package {@code edge}, as for every other answer.
 */
@Component
class StaffPages implements HandlerInterceptor, WebMvcConfigurer {

    private final Accounts accounts;
    private final AgencySettings agency;

    StaffPages(Accounts accounts, AgencySettings agency) {
        this.accounts = accounts;
        this.agency = agency;
    }

    /**
     * Who reads the page; the header leads him to the pages that he may open.
     *
     * @param staff whether he works on tasks
     * @param personnel whether he reads for the Personnel Division
     */
    record Reader(
            String name, String agency, boolean administrator, boolean auditor, boolean staff, boolean personnel) {}

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(
                        "/board/**", "/calendar/**", "/me/**", "/deputies/**", "/admin/**", "/trail/**", "/personnel");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // As an attribute of the request it reaches pages about refusals too, which get no other model.
        request.setAttribute("reader", reader(SecurityContextHolder.getContext().getAuthentication()));
        return true;
    }

    private Reader reader(Authentication person) {
        return new Reader(
                accounts.displayName(person.getName()),
                agency.name(),
                has(person, Roles.ADMINISTRATOR),
                has(person, Roles.AUDITOR),
                has(person, Roles.STAFF),
                has(person, Roles.PERSONNEL_READER));
    }

    private static boolean has(Authentication person, String role) {
        return person.getAuthorities().stream().anyMatch(authority -> role.equals(authority.getAuthority()));
    }
}
