package org.itacycle.support;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.InetAddress;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/**
 * An agency's own OpenID Connect provider: a real authorization server on this machine, with people of its own. Tests
 * tell it what it says of them, and may have it forge what it signs.
 */
public final class AgencyProvider implements AutoCloseable {

    public static final String CLIENT = "ita-cycle";
    public static final String SECRET = "the-clients-secret";

    /** Of a client that the provider does not ask for a proof of its code (PKCE). */
    public static final String CARELESS_CLIENT = "careless";

    /** The password of everybody at the provider. */
    public static final String PASSWORD = "at-the-provider";

    /** What is wrong with the next tokens. */
    public enum Forgery {
        NONE,
        SIGNATURE,
        ISSUER,
        AUDIENCE,
        NONCE,
        EXPIRED
    }

    private final ServletWebServerApplicationContext server;
    private final State state;

    private AgencyProvider(ServletWebServerApplicationContext server) {
        this.server = server;
        this.state = server.getBean(State.class);
    }

    /** What the tests change while it runs. */
    static final class State {
        private final Map<String, RegisteredClient> clients = new ConcurrentHashMap<>();
        private final Map<String, Map<String, Object>> claims = new ConcurrentHashMap<>();
        private final RSAKey published = key();
        private final RSAKey another =
                builder(keyPair()).keyID(published.getKeyID()).build();
        private volatile Forgery forgery = Forgery.NONE;
    }

    public static AgencyProvider start() {
        // Not as an application: neither the settings nor the rules of the product's start are its own.
        AnnotationConfigServletWebServerApplicationContext context =
                new AnnotationConfigServletWebServerApplicationContext();
        context.register(Server.class);
        context.refresh();
        context.registerShutdownHook();
        return new AgencyProvider(context);
    }

    public int port() {
        return server.getWebServer().getPort();
    }

    public String issuer() {
        return "http://127.0.0.1:" + port();
    }

    /** Registers the product, once its address is known. */
    public void knows(String product) {
        state.clients.put(CLIENT, client(CLIENT, product, true));
        state.clients.put(CARELESS_CLIENT, client(CARELESS_CLIENT, product, false));
    }

    /** From now on says this of a person. */
    public void says(String person, Map<String, Object> claims) {
        state.claims.put(person, claims);
    }

    public void forges(Forgery forgery) {
        state.forgery = forgery;
    }

    @Override
    public void close() {
        server.close();
    }

    private static RegisteredClient client(String id, String product, boolean proof) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(product + "/login/oauth2/code/agency")
                .postLogoutRedirectUri(product + "/login?signedOut")
                .scope("openid")
                .scope("profile")
                .scope("email")
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(proof)
                        .requireAuthorizationConsent(false)
                        .build())
                .build();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableWebSecurity
    @ImportAutoConfiguration({
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    static class Server {

        @Bean
        TomcatServletWebServerFactory web() {
            TomcatServletWebServerFactory web = new TomcatServletWebServerFactory(0);
            web.setAddress(InetAddress.getLoopbackAddress());
            return web;
        }

        @Bean
        State state() {
            return new State();
        }

        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http) throws Exception {
            OAuth2AuthorizationServerConfigurer protocol = OAuth2AuthorizationServerConfigurer.authorizationServer();
            return http.securityMatcher(protocol.getEndpointsMatcher())
                    .with(protocol, server -> server.oidc(withDefaults()))
                    .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                    .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                            new LoginUrlAuthenticationEntryPoint("/login"),
                            new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain people(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                    .formLogin(withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService everybody() {
            return name -> User.withUsername(name)
                    .password("{noop}" + PASSWORD)
                    .roles("USER")
                    .build();
        }

        @Bean
        RegisteredClientRepository clients(State state) {
            return new RegisteredClientRepository() {
                @Override
                public void save(RegisteredClient client) {
                    state.clients.put(client.getId(), client);
                }

                @Override
                public RegisteredClient findById(String id) {
                    return state.clients.get(id);
                }

                @Override
                public RegisteredClient findByClientId(String id) {
                    return state.clients.get(id);
                }
            };
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        JWKSource<SecurityContext> publishedKeys(State state) {
            return new ImmutableJWKSet<>(new JWKSet(state.published));
        }

        @Bean
        JwtDecoder ownTokens(State state) throws JOSEException {
            return NimbusJwtDecoder.withPublicKey(state.published.toRSAPublicKey())
                    .build();
        }

        @Bean
        JwtEncoder signature(State state) {
            return parameters -> {
                RSAKey key = state.forgery == Forgery.SIGNATURE ? state.another : state.published;
                return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key))).encode(parameters);
            };
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> whatItSays(State state) {
            return token -> {
                if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                    String person = token.getPrincipal().getName();
                    token.getClaims().claims(claims -> {
                        claims.putAll(state.claims.getOrDefault(person, Map.of("preferred_username", person)));
                        forge(claims, state.forgery);
                    });
                }
            };
        }

        private static void forge(Map<String, Object> claims, Forgery forgery) {
            switch (forgery) {
                case ISSUER -> claims.put("iss", "https://login.elsewhere.example");
                case AUDIENCE -> claims.put("aud", List.of("another-product"));
                case NONCE -> claims.put("nonce", "of-another-sign-in");
                case EXPIRED -> {
                    claims.put("iat", Instant.now().minus(Duration.ofHours(2)));
                    claims.put("exp", Instant.now().minus(Duration.ofHours(1)));
                }
                case NONE, SIGNATURE -> {
                    // The claims are as they should be.
                }
            }
        }
    }

    private static RSAKey key() {
        return builder(keyPair()).keyID(UUID.randomUUID().toString()).build();
    }

    private static RSAKey.Builder builder(KeyPair pair) {
        return new RSAKey.Builder((RSAPublicKey) pair.getPublic()).privateKey((RSAPrivateKey) pair.getPrivate());
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
