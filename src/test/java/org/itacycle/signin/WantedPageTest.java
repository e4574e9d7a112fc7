package org.itacycle.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.itacycle.edge.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WantedPageTest {

    private final WantedPage wanted = new WantedPage(new Transport(true, List.of()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/task/5f1c",
                "/board?year=2570",
                "/files/%E0%B8%81?x=%2F%2Fevil.example",
                "/board/deadlines/7?next=https://evil.example"
            })
    void aPageOfThisServerIsKeptByTheBrowser(String page) {
        assertThat(wanted.of(back(asked(page)))).contains(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=y",
                "/\tevil",
                "evil",
                ""
            })
    void aPlantedCookieLeadsNowhere(String target) {
        String value = Base64.getUrlEncoder().encodeToString(target.getBytes(StandardCharsets.UTF_8));

        assertThat(wanted.of(with(value))).isEmpty();
    }

    @Test
    void aCookieThatIsNoneOfOursLeadsNowhere() {
        assertThat(wanted.of(with("%%%"))).isEmpty();
        assertThat(wanted.of(new MockHttpServletRequest())).isEmpty();
    }

    @Test
    void theHostThatWasAskedForIsNotKept() {
        MockHttpServletRequest request = asked("/task/1");
        request.addHeader("Host", "evil.example");
        request.setServerName("evil.example");

        assertThat(wanted.of(back(request))).contains("/task/1");
    }

    @Test
    void onlyPagesAreKept() {
        MockHttpServletRequest post = asked("/board");
        post.setMethod("POST");
        MockHttpServletRequest call = new MockHttpServletRequest("GET", "/board");
        call.addHeader("Accept", "application/json");

        assertThat(cookieAfter(post)).isNull();
        assertThat(cookieAfter(call)).isNull();
        assertThat(cookieAfter(asked("/" + "a".repeat(2000)))).isNull();
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndStrangers() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        wanted.saveRequest(asked("/board"), response);

        assertThat(response.getHeader("Set-Cookie")).contains("HttpOnly", "Secure", "SameSite=Lax", "Path=/");
    }

    private static MockHttpServletRequest asked(String page) {
        int query = page.indexOf('?');
        MockHttpServletRequest request = new MockHttpServletRequest("GET", query < 0 ? page : page.substring(0, query));
        request.setQueryString(query < 0 ? null : page.substring(query + 1));
        request.addHeader("Accept", "text/html,application/xhtml+xml");
        return request;
    }

    private Cookie cookieAfter(MockHttpServletRequest request) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        wanted.saveRequest(request, response);
        return response.getCookie("ITA-WANTED");
    }

    private MockHttpServletRequest back(MockHttpServletRequest request) {
        return with(cookieAfter(request).getValue());
    }

    private static MockHttpServletRequest with(String value) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie("ITA-WANTED", value));
        return request;
    }
}
