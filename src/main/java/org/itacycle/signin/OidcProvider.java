package org.itacycle.signin;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * The agency's provider as it describes itself. It is asked when the first person comes, not at start: a provider that is
 * away keeps nobody from the product who has a password here. Each call to it ends in seconds, and none follows a
 * redirect.
 */
@Component
@Profile("!simulation")
@Conditional(OidcIsConfigured.class)
class OidcProvider implements ClientRegistrationRepository, JwtDecoderFactory<ClientRegistration> {

    /** The name under which the framework knows it; part of addresses. */
    static final String ID = "agency";

    private static final String DESCRIPTION = "/.well-known/openid-configuration";
    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    private final OidcSettings settings;
    private final ClientHttpRequestFactory calls;
    private volatile ClientRegistration registration;
    private volatile JwtDecoder decoder;

    OidcProvider(OidcSettings settings) {
        settings.check();
        this.settings = settings;
        this.calls = calls();
    }

    private static ClientHttpRequestFactory calls() {
        var client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var factory = new JdkClientHttpRequestFactory(client);
        factory.setReadTimeout(Duration.ofSeconds(10));
        return factory;
    }

    @Override
    public ClientRegistration findByRegistrationId(String id) {
        return ID.equals(id) ? registration() : null;
    }

    /** Where a person is signed out at the provider; empty where it has no such address. */
    Optional<URI> signOutAddress() {
        Object address =
                registration().getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        return Optional.ofNullable(address).map(String::valueOf).map(URI::create);
    }

    private ClientRegistration registration() {
        if (registration == null) {
            registration = ask();
        }
        return registration;
    }

    private ClientRegistration ask() {
        String issuer = settings.issuer().strip();
        Map<String, Object> description = RestClient.create(new RestTemplate(calls))
                .get()
                .uri(issuer.replaceAll("/+$", "") + DESCRIPTION)
                .retrieve()
                .body(OBJECT);
        if (description == null || !issuer.equals(description.get("issuer"))) {
            throw new IllegalStateException("the provider at " + issuer + " calls itself "
                    + Optional.ofNullable(description).map(said -> said.get("issuer")));
        }
        String secret = settings.secret();
        return ClientRegistrations.fromOidcConfiguration(description)
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(secret)
                .clientAuthenticationMethod(
                        secret.isEmpty()
                                ? ClientAuthenticationMethod.NONE
                                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .scope(settings.scopes())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .build();
    }

    /** Checks signature, issuer, audience and time of a token; its nonce is compared by the framework. */
    @Override
    public JwtDecoder createDecoder(ClientRegistration asked) {
        if (decoder == null) {
            NimbusJwtDecoder made = NimbusJwtDecoder.withJwkSetUri(
                            asked.getProviderDetails().getJwkSetUri())
                    .jwsAlgorithm(SignatureAlgorithm.from(settings.signature()))
                    .restOperations(new RestTemplate(calls))
                    .build();
            made.setJwtValidator(
                    new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(asked)));
            made.setClaimSetConverter(
                    new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
            decoder = made;
        }
        return decoder;
    }

    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(calls)
                .messageConverters(converters -> {
                    converters.clear();
                    converters.addAll(List.of(
                            new FormHttpMessageConverter(), new OAuth2AccessTokenResponseHttpMessageConverter()));
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }

    OidcUserService people() {
        RestTemplate asking = new RestTemplate(calls);
        asking.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        DefaultOAuth2UserService info = new DefaultOAuth2UserService();
        info.setRestOperations(asking);
        OidcUserService people = new OidcUserService();
        people.setOauth2UserService(info);
        return people;
    }
}
