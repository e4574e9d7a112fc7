package org.itacycle.disclosure;

import org.itacycle.people.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The public reads without a session and without any cookie, and can do nothing but read and have a file verified. */
@Configuration(proxyBeanMethods = false)
class PublicAccess {

    @Bean
    @Order(1)
    SecurityFilterChain publicPages(HttpSecurity http, AccessRules rules) throws Exception {
        return http.securityMatcher("/public", "/public/**", "/style/**")
                .authorizeHttpRequests(paths -> paths.anyRequest().access(rules))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Nothing is sent here and nobody is signed in here: no token to keep, no request to remember.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                // Package edge writes them, for every answer alike.
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }
}
