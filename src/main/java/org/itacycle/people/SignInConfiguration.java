package org.itacycle.people;

import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAuthority;
import static org.springframework.security.authorization.AuthorizationManagers.anyOf;
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

/** One sign-in for everything, and the list of who may reach what; whatever is not named is closed. */
@Configuration
@EnableWebSecurity
@Profile("!simulation")
class SignInConfiguration {

    private static final String WEB_APPS = "/camunda/";

    @Bean
    SecurityFilterChain signIn(
            HttpSecurity http, SignInSteps steps, Transport transport, ObjectProvider<FurtherSignIn> further)
            throws Exception {
        Optional<FurtherSignIn> other = Optional.ofNullable(further.getIfAvailable());
        if (other.isPresent()) {
            other.get().addTo(http);
        }
        RequestMatcher tasklistSignsOut = antMatcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout");
        RequestMatcher calls = new OrRequestMatcher(antMatcher("/api/**"), antMatcher("/camunda/api/**"));
        return http.authorizeHttpRequests(paths -> paths.requestMatchers("/login", "/error", "/favicon.ico")
                        .permitAll()
                        .requestMatchers(
                                "/", "/task/*", "/me/*", "/board", "/board/**", "/api/**", "/files/*", "/files/*/word")
                        .authenticated()
                        .requestMatchers(HttpMethod.GET, "/calendar", "/calendar/holidays.csv")
                        .authenticated()
                        .requestMatchers(HttpMethod.POST, "/calendar/**")
                        .hasAuthority(Roles.ADMINISTRATOR)
                        .requestMatchers("/admin/mail", "/admin/mail/**", "/admin/items", "/admin/items/**")
                        .hasAuthority(Roles.ADMINISTRATOR)
                        // The only door of the actuator, for the machine itself and for administrators.
                        .requestMatchers(HttpMethod.GET, "/actuator/health")
                        .access(anyOf(hasAuthority(Roles.ADMINISTRATOR), new FromThisMachine()))
                        // The engine's own setup and sign-in stay shut: accounts come from the configuration.
                        .requestMatchers("/camunda/app/*/*/setup/**", "/camunda/api/admin/setup/**")
                        .denyAll()
                        .requestMatchers(HttpMethod.POST, "/camunda/api/admin/auth/user/*/login/**")
                        .denyAll()
                        .requestMatchers(
                                "/camunda/app/cockpit/**",
                                "/camunda/app/admin/**",
                                "/camunda/app/welcome/**",
                                "/camunda/api/cockpit/**",
                                "/camunda/api/welcome/**")
                        .hasAuthority(Roles.ADMINISTRATOR)
                        .requestMatchers(HttpMethod.GET, "/camunda/api/admin/auth/user/*")
                        .authenticated()
                        .requestMatchers("/camunda/api/admin/**")
                        .hasAuthority(Roles.ADMINISTRATOR)
                        .requestMatchers(EngineCalls.OF_EVERYBODY)
                        .authenticated()
                        .requestMatchers(EngineCalls.OF_ADMINISTRATORS)
                        .hasAuthority(Roles.ADMINISTRATOR)
                        .requestMatchers(
                                "/camunda/app/tasklist/**",
                                "/camunda/api/tasklist/**",
                                "/camunda/lib/**",
                                "/camunda/assets/**",
                                "/camunda/favicon.ico")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
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
