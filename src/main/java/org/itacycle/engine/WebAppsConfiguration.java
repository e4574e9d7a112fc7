package org.itacycle.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;

/** Puts the engine's web apps behind the product's one sign-in. */
@Configuration
@Profile("!simulation")
class WebAppsConfiguration {

    /** Before Spring Security, which answers the sign-out of the web apps. */
    private static final int BEFORE_SIGN_IN = SecurityProperties.DEFAULT_FILTER_ORDER - 10;

    /** After Spring Security, before the web apps' own filters. */
    private static final int AFTER_SIGN_IN = Ordered.LOWEST_PRECEDENCE - 20;

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webAppsKnowWhoSignedIn() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setInitParameters(Map.of("authentication-provider", SignedInAccount.class.getName()));
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(AFTER_SIGN_IN);
        return registration;
    }

    @Bean
    FilterRegistrationBean<WebAppsToken> webAppsAskForTheirToken() {
        var registration = new FilterRegistrationBean<>(new WebAppsToken());
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(BEFORE_SIGN_IN);
        return registration;
    }

    @Bean
    FilterRegistrationBean<NoncePerRequest> everyPageHasItsOwnNonce() {
        var registration = new FilterRegistrationBean<>(new NoncePerRequest());
        registration.addUrlPatterns("/camunda/app/*");
        registration.setOrder(BEFORE_SIGN_IN);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BoundedLists> listsHaveAnEnd(ProcessEngineConfigurationImpl engine) {
        var registration = new FilterRegistrationBean<>(new BoundedLists(engine::getQueryMaxResultsLimit));
        registration.addUrlPatterns("/camunda/api/engine/*", "/camunda/api/cockpit/*");
        registration.setOrder(AFTER_SIGN_IN + 2);
        return registration;
    }

    @Bean
    FilterRegistrationBean<RefusalFilter> refusalsInThai(RefusalFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/camunda/api/*");
        registration.setOrder(AFTER_SIGN_IN + 1);
        return registration;
    }
}
