package org.itacycle.edge;

import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.util.EnumSet;
import org.itacycle.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;

/** Puts the edge in front of everything else. */
@Configuration(proxyBeanMethods = false)
@Profile("!simulation")
class EdgeConfiguration {

    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE;

    /** Behind the headers, before anything reads a body. */
    private static final int SECOND = FIRST + 5;

    @Bean
    Protection protection(Transport transport, @Value("${ita.sign-in.oidc.issuer:}") String issuer) {
        return new Protection(transport.https(), originOf(issuer));
    }

    @Bean
    FilterRegistrationBean<AnswerHeaders.Everywhere> everyAnswerIsProtected(Protection protection) {
        var registration = new FilterRegistrationBean<>(new AnswerHeaders.Everywhere(protection));
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        registration.setOrder(FIRST);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> noBodyIsTooLarge() {
        var registration = new FilterRegistrationBean<>(new BodyLimit());
        registration.setOrder(SECOND);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> edgeOfTheServer(
            Transport transport, Protection protection, Messages messages) {
        return server -> {
            if (!transport.trustedProxies().isEmpty()) {
                server.addEngineValves(TrustedProxies.valve(transport.trustedProxies()));
            }
            server.addContextCustomizers(context -> context.getParent()
                    .getPipeline()
                    .addValve(new LastErrorPage(
                            protection, messages.text("error.title"), messages.text("error.unreadable"))));
        };
    }

    private static String originOf(String issuer) {
        if (issuer.isBlank()) {
            return "";
        }
        URI address = URI.create(issuer.strip());
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
