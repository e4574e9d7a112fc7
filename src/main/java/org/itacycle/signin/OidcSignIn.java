package org.itacycle.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.itacycle.BaseAddress;
import org.itacycle.Messages;
import org.itacycle.edge.Transport;
import org.itacycle.people.FurtherSignIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * Signing in at the agency's own provider: the authorization-code exchange of OpenID Connect with PKCE, state and nonce.
 * No token is kept but the one that names the person, and that one only in his session.
 */
@Component
@Profile("!simulation")
@Conditional(OidcIsConfigured.class)
class OidcSignIn implements FurtherSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);

    private static final String BEGINNINGS = "/oauth2/authorization";
    private static final String RETURN = "/login/oauth2/code/" + OidcProvider.ID;

    /** Left in a browser that was signed out: the next person there is asked who he is, not taken for the last one. */
    private static final String ASK_AGAIN = "ITA-ASK-AGAIN";

    private final OidcProvider provider;
    private final OidcAccounts accounts;
    private final OidcSettings settings;
    private final Welcome welcome;
    private final SignInRecord record;
    private final BaseAddress base;
    private final Transport transport;
    private final Messages messages;
    private final Clock clock;

    /** Each beginning keeps its state in a session: one address has 300 of them at once, then one more each second. */
    private final TryLimit beginnings = new TryLimit(300, Duration.ofSeconds(1), 1 << 14);

    OidcSignIn(
            OidcProvider provider,
            OidcAccounts accounts,
            OidcSettings settings,
            Welcome welcome,
            SignInRecord record,
            BaseAddress base,
            Transport transport,
            Messages messages,
            Clock clock) {
        this.provider = provider;
        this.accounts = accounts;
        this.settings = settings;
        this.welcome = welcome;
        this.record = record;
        this.base = base;
        this.transport = transport;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void addTo(HttpSecurity http) throws Exception {
        http.oauth2Login(way -> way.loginPage("/login")
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(new NothingIsKept())
                .authorizationEndpoint(begins -> begins.authorizationRequestResolver(resolver()))
                .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(provider.tokens()))
                .userInfoEndpoint(people -> people.oidcUserService(admission()))
                .successHandler(this::welcome)
                .failureHandler(this::refuse)
                .withObjectPostProcessor(answersWhereTheProviderIsAway()));
        http.logout(leaving -> leaving.addLogoutHandler(this::askTheNextPerson));
    }

    @Override
    public String address() {
        return BEGINNINGS + "/" + OidcProvider.ID;
    }

    @Override
    public String name() {
        return settings.label().isBlank() ? messages.text("signin.provider") : settings.label();
    }

    @Override
    public Optional<String> signOutAddress(Authentication person) {
        if (person == null || !(person.getPrincipal() instanceof OidcPerson known)) {
            return Optional.empty();
        }
        return provider.signOutAddress()
                .map(address -> UriComponentsBuilder.fromUri(address)
                        .queryParam("id_token_hint", known.token().getTokenValue())
                        .queryParam("post_logout_redirect_uri", base.of("/login?signedOut"))
                        .encode()
                        .toUriString());
    }

    private OAuth2AuthorizationRequestResolver resolver() {
        var standard = new DefaultOAuth2AuthorizationRequestResolver(provider, BEGINNINGS);
        standard.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                // Whatever host the request names, people come back to this server.
                .andThen(request -> request.redirectUri(base.of(RETURN).toString())));
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                return asking(standard.resolve(request), request);
            }

            @Override
            public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
                return asking(standard.resolve(request, id), request);
            }
        };
    }

    private OAuth2AuthorizationRequest asking(OAuth2AuthorizationRequest standard, HttpServletRequest request) {
        if (standard != null
                && beginnings
                        .take(SignInPlace.of(request).network(), clock.instant())
                        .isPresent()) {
            throw new IllegalStateException("too many sign-ins begin at one address");
        }
        if (standard == null || WebUtils.getCookie(request, ASK_AGAIN) == null) {
            return standard;
        }
        Map<String, Object> parameters = new HashMap<>(standard.getAdditionalParameters());
        parameters.put("prompt", "login");
        return OAuth2AuthorizationRequest.from(standard)
                .additionalParameters(parameters)
                .build();
    }

    private OAuth2UserService<OidcUserRequest, OidcUser> admission() {
        OidcUserService people = provider.people();
        return request -> accounts.admit(people.loadUser(request));
    }

    private void welcome(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        setAskAgain(response, Duration.ZERO);
        welcome.onAuthenticationSuccess(request, response, person);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String account = failure instanceof NotAdmitted stranger ? stranger.account() : "";
        LOG.warn("Refused after the provider's sign-in: {}", failure.getMessage());
        record.failed(account, request.getRemoteAddr());
        // Where it fails after the provider's own page, that one would not ask again.
        setAskAgain(response, Duration.ofHours(1));
        response.sendRedirect(failure instanceof NotAdmitted ? "/login?unknown" : "/login?provider");
    }

    private ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> answersWhereTheProviderIsAway() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler((request, response, failure) -> {
                    LOG.warn("The provider for signing in cannot be asked: {}", String.valueOf(failure.getCause()));
                    response.sendRedirect("/login?provider");
                });
                return filter;
            }
        };
    }

    private void askTheNextPerson(HttpServletRequest request, HttpServletResponse response, Authentication person) {
        if (person instanceof OAuth2AuthenticationToken) {
            setAskAgain(response, Duration.ofHours(12));
        }
    }

    private void setAskAgain(HttpServletResponse response, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(ASK_AGAIN, "1")
                        .path(BEGINNINGS)
                        .httpOnly(true)
                        .secure(transport.https())
                        .sameSite("Strict")
                        .maxAge(age)
                        .build()
                        .toString());
    }

    /** The product asks the provider nothing on a person's behalf. */
    private static final class NothingIsKept implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
                String id, Authentication person, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {
            // Its tokens are of no use here.
        }

        @Override
        public void removeAuthorizedClient(
                String id, Authentication person, HttpServletRequest request, HttpServletResponse response) {
            // There are none.
        }
    }
}
