package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.itacycle.support.AgencyProvider;
import org.itacycle.support.Browser;
import org.itacycle.support.WithProvider;
import org.junit.jupiter.api.Test;

/** A stranger has a person's browser finish the stranger's sign-in, or finishes a person's with a stolen code. */
class InjectedAuthorizationCodeAttackTest extends WithProvider {

    @Test
    void withoutTheGuardAStolenCodeIsAsGoodAsItsOwners() {
        provider().says("u-2", person("owner", "เจ้าของ", "/ita/officers"));
        String asked = "/oauth2/authorize?response_type=code&scope=openid&state=x&client_id="
                + AgencyProvider.CARELESS_CLIENT + "&redirect_uri=http://127.0.0.1:" + port
                + "/login/oauth2/code/agency";
        Browser atProvider = new Browser(provider().port());
        atProvider.open(asked);
        String stolen = parameter(
                atProvider
                        .open(atProvider.signIn("u-2", AgencyProvider.PASSWORD).location())
                        .location(),
                "code");

        assertThat(exchange(AgencyProvider.CARELESS_CLIENT, stolen)).contains("id_token");
    }

    @Test
    void isRefusedAStolenCodeLacksTheProofThatStayedInTheOwnersSession() {
        provider().says("u-2", person("owner", "เจ้าของ", "/ita/officers"));
        Browser product = new Browser(port);
        String back = signsInAtProvider(product, new Browser(provider().port()), "u-2");

        assertThat(exchange(AgencyProvider.CLIENT, parameter(back, "code")))
                .contains("invalid_grant")
                .doesNotContain("id_token");
    }

    @Test
    void isRefusedAnothersReturnInThisBrowser() {
        provider().says("u-3", person("stranger", "คนแปลกหน้า", "/ita/officers"));
        String strangersReturn =
                signsInAtProvider(new Browser(port), new Browser(provider().port()), "u-3");

        Browser victim = new Browser(port);
        assertThat(victim.open(strangersReturn).location()).isEqualTo("/login?provider");
        victim.open(BEGINNING);
        assertThat(victim.open(strangersReturn).location()).isEqualTo("/login?provider");

        assertThat(victim.open("/board").location()).isEqualTo("/login");
    }

    @Test
    void isRefusedAReturnThatWasUsed() {
        provider().says("u-2", person("owner", "เจ้าของ", "/ita/officers"));
        Browser product = new Browser(port);
        String back = signsInAtProvider(product, new Browser(provider().port()), "u-2");
        assertThat(product.open(back).location()).isEqualTo("/");

        assertThat(new Browser(port).open(back).location()).isEqualTo("/login?provider");
        assertThat(product.open(back).location()).isEqualTo("/login?provider");
    }

    private String exchange(String client, String code) {
        return new Browser(provider().port())
                .asClient(client, AgencyProvider.SECRET)
                .postForm(
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                code,
                                "redirect_uri",
                                "http://127.0.0.1:" + port + "/login/oauth2/code/agency"))
                .body();
    }
}
