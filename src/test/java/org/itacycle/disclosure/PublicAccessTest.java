package org.itacycle.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.itacycle.support.Answer;
import org.itacycle.support.Browser;
import org.itacycle.support.ItaTest;
import org.itacycle.support.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The public pages behind the product's real doors. */
@ItaTest
class PublicAccessTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public",
                "/public/2566",
                "/public/publications.json",
                "/style/public.css",
                "/style/fonts/sarabun-thai-400-normal.woff2"
            })
    void whoeverReadsGetsNoCookie(String path) {
        Answer answer = new Browser(port).open(path);

        assertThat(answer.status()).isIn(200, 404);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("X-Frame-Options")).contains("DENY");
    }

    @Test
    void anAddressThatNamesNothingIsSaidInThai() {
        Answer answer = new Browser(port).open("/public/2599/nothing/at/all");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("ไม่พบเอกสารตามที่อยู่นี้");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void nothingCanBeDoneThereButRead(String method) {
        assertThat(new Browser(port).sendBare(method, "/public/2566", "{}").status())
                .isBetween(400, 499);
        assertThat(SignedIn.as("officer", port).send(method, "/public", "{}").status())
                .isBetween(400, 499);
    }
}
