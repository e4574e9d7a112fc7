package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.itacycle.support.AgencyProvider;
import org.itacycle.support.AgencyProvider.Forgery;
import org.itacycle.support.Browser;
import org.itacycle.support.WithProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Somebody between provider and product, or another provider, says who a person is. */
class ForgedIdTokenAttackTest extends WithProvider {

    @Test
    void withoutTheGuardAForgedTokenReadsLikeAnyOther() throws Exception {
        provider().says("u-1", person("boss", "ใครก็ตาม", "/ita/administrators"));
        provider().forges(Forgery.SIGNATURE);
        String asked = "/oauth2/authorize?response_type=code&scope=openid&state=x&client_id="
                + AgencyProvider.CARELESS_CLIENT + "&redirect_uri=" + redirectUri();
        Browser atProvider = new Browser(provider().port());
        atProvider.open(asked);
        String code = parameter(
                atProvider
                        .open(atProvider.signIn("u-1", AgencyProvider.PASSWORD).location())
                        .location(),
                "code");

        SignedJWT forged = SignedJWT.parse(tokenFor(code));

        assertThat(forged.getJWTClaimsSet().getClaim("preferred_username")).isEqualTo("boss");
    }

    @ParameterizedTest
    @EnumSource(value = Forgery.class, names = "NONE", mode = Mode.EXCLUDE)
    void isRefused(Forgery forgery) {
        provider().says("u-1", person("boss", "ใครก็ตาม", "/ita/administrators"));
        provider().forges(forgery);
        Browser product = new Browser(port);

        assertThat(comesIn(product, "u-1").location()).isEqualTo("/login?provider");

        assertThat(product.open("/board").location()).isEqualTo("/login");
        assertThat(product.open("/login?provider").body()).contains("ไม่สำเร็จ");
    }

    private String tokenFor(String code) throws Exception {
        String client = Base64.getEncoder()
                .encodeToString((AgencyProvider.CARELESS_CLIENT + ":" + AgencyProvider.SECRET)
                        .getBytes(StandardCharsets.UTF_8));
        String answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(provider().issuer() + "/oauth2/token"))
                                .header("Authorization", "Basic " + client)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("grant_type=authorization_code&code=" + code
                                        + "&redirect_uri=" + redirectUri()))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        return answer.replaceAll("(?s).*\"id_token\":\"([^\"]+)\".*", "$1");
    }

    private String redirectUri() {
        return "http://127.0.0.1:" + port + "/login/oauth2/code/agency";
    }
}
