package org.itacycle.support;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.itacycle.support.AgencyProvider.Forgery;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test on the whole product whose people sign in at a provider of the agency's own, on this machine. */
@ItaTest
public abstract class WithProvider {

    /** Where the product sends people to sign in. */
    protected static final String BEGINNING = "/oauth2/authorization/agency";

    private static AgencyProvider provider;

    @LocalServerPort
    protected int port;

    @DynamicPropertySource
    static void agencysProvider(DynamicPropertyRegistry properties) {
        properties.add("ita.sign-in.oidc.issuer", () -> provider().issuer());
        properties.add("ita.sign-in.oidc.client-id", () -> AgencyProvider.CLIENT);
        properties.add("ita.sign-in.oidc.client-secret", () -> AgencyProvider.SECRET);
        properties.add("ita.sign-in.oidc.claims.work-group", () -> "department");
        properties.add("ita.sign-in.oidc.roles.[/ita/officers]", () -> "officer");
        properties.add("ita.sign-in.oidc.roles.[/ita/directors]", () -> "director");
        properties.add("ita.sign-in.oidc.roles.[/ita/auditors]", () -> "auditor");
        properties.add("ita.sign-in.oidc.roles.[/ita/administrators]", () -> "administrator");
    }

    protected static synchronized AgencyProvider provider() {
        if (provider == null) {
            provider = AgencyProvider.start();
        }
        return provider;
    }

    @BeforeEach
    void theProviderKnowsTheProduct() {
        provider().knows("http://127.0.0.1:" + port);
        provider().forges(Forgery.NONE);
    }

    /** What the provider says of a person who may sign in. */
    protected static Map<String, Object> person(String account, String name, String... groups) {
        return Map.of(
                "preferred_username",
                account,
                "name",
                name,
                "email",
                account.toLowerCase(Locale.ROOT) + "@agency.example",
                "groups",
                List.of(groups));
    }

    /** Goes to the provider, signs in there, and comes back: the address at the product to which the provider leads. */
    protected String signsInAtProvider(Browser product, Browser atProvider, String person) {
        return signsInAtProvider(product.open(BEGINNING), atProvider, person);
    }

    /** The same from the product's answer that leads to the provider. */
    protected String signsInAtProvider(Answer begun, Browser atProvider, String person) {
        Answer asked = atProvider.open(begun.location());
        if (asked.location().equals("/login")) {
            asked = atProvider.open(
                    atProvider.signIn(person, AgencyProvider.PASSWORD).location());
        }
        return asked.location();
    }

    /** A person who came in this way, with both tokens of the product. */
    protected Answer comesIn(Browser product, String person) {
        return product.open(signsInAtProvider(product, new Browser(provider().port()), person));
    }

    /** A part of the query of an address. */
    protected static String parameter(String address, String name) {
        for (String part : URI.create(address).getRawQuery().split("&")) {
            if (part.startsWith(name + "=")) {
                return part.substring(name.length() + 1);
            }
        }
        return "";
    }
}
