package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.itacycle.support.Browser;
import org.itacycle.support.ItaTest;
import org.itacycle.support.RawRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** A person signs in at the real page and lands at a stranger's. */
@ItaTest
class OpenRedirectAttackTest {

    private final int port;

    OpenRedirectAttackTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void withoutTheGuardThePageToGoOnToIsOnWhateverHostWasAskedFor() {
        MockHttpServletRequest asked = new MockHttpServletRequest("GET", "/board");
        asked.setServerName("evil.example");
        HttpSessionRequestCache session = new HttpSessionRequestCache();
        session.saveRequest(asked, new MockHttpServletResponse());
        assertThat(session.getRequest(asked, new MockHttpServletResponse()).getRedirectUrl())
                .startsWith("http://evil.example/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login?continue=https://evil.example/",
                "/login?redirect=//evil.example",
                "/login?next=https:evil.example",
                "/board?x=//evil.example",
                "/%2F%2Fevil.example/",
                "/;//evil.example"
            })
    void isRefused(String address) {
        Browser browser = new Browser(port);
        browser.open(address);

        assertThat(browser.signIn("officer", "ita-officer").header("Location").orElse(""))
                .startsWith("/")
                .doesNotStartWith("//");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/board", "/task/1", "/camunda/app/tasklist/default/"})
    void isRefusedWhateverHostIsNamed(String page) throws Exception {
        String answer = RawRequest.send(
                port,
                "GET " + page
                        + " HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html\r\nX-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 302")
                .contains("Location: /login")
                .doesNotContain("evil");
    }
}
