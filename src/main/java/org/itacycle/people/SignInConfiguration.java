package org.itacycle.people;

import static org.springframework.security.web.util.matcher.AntPathRequestMatcher.antMatcher;

import java.util.Optional;
import org.itacycle.edge.Transport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One sign-in for everything; who may ask for what stands in the table of access ({@link AccessRules}). */
@Configuration
@EnableWebSecurity
@Profile("!simulation")
class SignInConfiguration {

    private static final String WEB_APPS = "/camunda/";

    @Bean
    SecurityFilterChain signIn(
            HttpSecurity http,
            AccessRules rules,
            SignInSteps steps,
            Transport transport,
            ObjectProvider<FurtherSignIn> further)
            throws Exception {
        Optional<FurtherSignIn> other = Optional.ofNullable(further.getIfAvailable());
        if (other.isPresent()) {
            other.get().addTo(http);
        }
        RequestMatcher tasklistSignsOut = antMatcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout");
        RequestMatcher calls = new OrRequestMatcher(antMatcher("/api/**"), antMatcher("/camunda/api/**"));
        return http.authorizeHttpRequests(paths -> paths.anyRequest().access(rules))
                .formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource(steps.place())
                        .successHandler(steps.welcome())
                        .failureHandler(steps.refusal()))
                .requestCache(cache -> cache.requestCache(steps.wantedPage()))
                .logout(logout -> logout.logoutRequestMatcher(
                                new OrRequestMatcher(antMatcher(HttpMethod.POST, "/logout"), tasklistSignsOut))
                        .addLogoutHandler(steps.signOut())
                        .logoutSuccessHandler((request, response, person) -> {
                            if (tasklistSignsOut.matches(request)) {
                                response.setStatus(HttpStatus.NO_CONTENT.value());
                            } else {
                                response.sendRedirect(other.flatMap(way -> way.signOutAddress(person))
                                        .orElse("/login?signedOut"));
                            }
                        })
                        .permitAll())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                                (request, response, failure) -> response.sendError(HttpStatus.UNAUTHORIZED.value()),
                                calls)
                        .defaultAuthenticationEntryPointFor(signInPage(), request -> true))
                .csrf(csrf -> csrf.csrfTokenRepository(ownCookie(transport))
                        .csrfTokenRequestHandler(alwaysReady())
                        // The web apps guard their own calls with a token of their own.
                        .ignoringRequestMatchers(
                                request -> request.getRequestURI().startsWith(WEB_APPS)))
                // Package edge writes them, for every answer alike.
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Without the name of a host: that one is whatever the request says. */
    private static LoginUrlAuthenticationEntryPoint signInPage() {
        var page = new LoginUrlAuthenticationEntryPoint("/login");
        page.setFavorRelativeUris(true);
        return page;
    }

    /** Scripts read the token from its cookie, so every answer brings one, the first after the sign-in included. */
    private static CsrfTokenRequestAttributeHandler alwaysReady() {
        var handler = new CsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }

    /** Another name than the web apps' XSRF-TOKEN, so that neither overwrites the other's. */
    private static CookieCsrfTokenRepository ownCookie(Transport transport) {
        CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieName("ITA-XSRF");
        cookie.setHeaderName("X-ITA-XSRF");
        // Strict would give a person who follows a mail's link another token than his open pages have.
        cookie.setCookieCustomizer(attributes -> attributes.sameSite("Lax").secure(transport.https()));
        return cookie;
    }
}
