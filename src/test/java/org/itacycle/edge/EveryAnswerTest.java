package org.itacycle.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.itacycle.cycle.WorkItem;
import org.itacycle.document.DocumentKind;
import org.itacycle.support.Answer;
import org.itacycle.support.BehindHttps;
import org.itacycle.support.Browser;
import org.itacycle.support.Procedure;
import org.itacycle.support.RawRequest;
import org.itacycle.support.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One list of all kinds of answers, and what each of them must carry. */
class EveryAnswerTest extends BehindHttps {

    private static final String THAI = "(?s).*[\\u0E01-\\u0E5B]{3,}.*";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final Procedure procedure;
    private final int port;

    private Map<String, Answer> answers;

    @Autowired
    EveryAnswerTest(Procedure procedure, @LocalServerPort int port) {
        this.procedure = procedure;
        this.port = port;
    }

    @BeforeEach
    void askForEverything() {
        procedure.openOnTime(2570);
        WorkItem order = procedure.waiting("Step01_DraftOrder");
        String file = procedure.attach(order, DocumentKind.ORDER, Procedure.OFFICER);
        Browser stranger = new Browser(port);
        SignedIn officer = SignedIn.as("officer", port);
        SignedIn admin = SignedIn.as("admin", port);
        answers = new LinkedHashMap<>();
        for (String page : List.of(
                "/login",
                "/login?error",
                "/login?wait=90",
                "/board",
                "/camunda/lib/deps.js",
                "/public",
                "/public/2570",
                "/public/publications.json",
                "/public/verify/abc",
                "/public/files/a/b",
                "/style/pages.css",
                "/style/fonts/sarabun-thai-400-normal.woff2",
                "/style/none.css",
                "/favicon.ico",
                "/actuator/health",
                "/error",
                "//login",
                "/a/../b")) {
            note("stranger opens " + page, () -> stranger.open(page));
        }
        for (String page : List.of(
                "/",
                "/task/1",
                "/board",
                "/board/deadlines/none",
                "/calendar",
                "/calendar/holidays.csv?year=2570",
                "/me/notices",
                "/files/" + file,
                "/files/none",
                "/files/none/word",
                TASKLIST,
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/setup/",
                "/camunda/app/tasklist/scripts/config.js",
                "/camunda/lib/deps.js",
                "/camunda/app/tasklist/locales/th.json",
                "/camunda/app/tasklist/none.js",
                SignedIn.ENGINE + "/task?maxResults=5",
                SignedIn.ENGINE + "/task/none",
                "/api/tasks/" + order.taskId() + "/form",
                "/api/tasks/none/form",
                "/nowhere",
                "/engine-rest/task")) {
            note("officer opens " + page, () -> officer.open(page));
        }
        for (String page : List.of(
                "/admin/mail",
                "/admin/mail/none",
                "/admin/items",
                "/admin/items/items.csv?year=2566",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/",
                "/actuator/health")) {
            note("admin opens " + page, () -> admin.open(page));
        }
        note("stranger calls", () -> stranger.get("/api/tasks/none/form"));
        note("wrong password", () -> stranger.signIn("nobody", "nothing"));
        note("no token", () -> officer.sendBare("POST", "/logout", ""));
        note("no token of the web apps", () -> officer.sendBare("POST", SignedIn.ENGINE + "/task", "{}"));
        note("no JSON", () -> officer.send("PUT", "/api/tasks/none/draft", "{"));
        note("no JSON for the engine", () -> officer.send("POST", SignedIn.ENGINE + "/task", "{"));
        note("wrong method", () -> officer.send("DELETE", "/api/tasks/none/form", ""));
        note("too large", () -> officer.send("PUT", "/api/tasks/none/draft", "x".repeat(3 << 20)));
        note("wrong type", () -> officer.postForm("/api/tasks/none/documents/typed", Map.of("_csrf", token(officer))));
        note("signed out", () -> admin.post("/camunda/api/admin/auth/user/default/logout", Map.of()));
    }

    @Test
    void isProtected() {
        answers.forEach((what, answer) -> {
            HttpHeaders headers = answer.response().headers();
            assertThat(headers.allValues("Content-Security-Policy")).as(what).hasSize(1);
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(what)
                    .containsAnyOf("frame-ancestors 'none'", "sandbox");
            assertThat(headers.allValues("X-Content-Type-Options")).as(what).containsExactly("nosniff");
            assertThat(headers.allValues("X-Frame-Options")).as(what).containsExactly("DENY");
            assertThat(headers.allValues("Referrer-Policy")).as(what).containsExactly("no-referrer");
            assertThat(headers.allValues("Permissions-Policy")).as(what).hasSize(1);
            boolean sandboxed =
                    headers.firstValue("Content-Security-Policy").orElse("").contains("sandbox");
            assertThat(headers.allValues("Cross-Origin-Opener-Policy"))
                    .as(what)
                    .isEqualTo(sandboxed ? List.of() : List.of("same-origin"));
            assertThat(headers.allValues("Strict-Transport-Security")).as(what).containsExactly("max-age=31536000");
            assertThat(headers.firstValue("Server")).as(what).isEmpty();
            assertThat(headers.firstValue("X-Powered-By")).as(what).isEmpty();
        });
    }

    @Test
    void saysThatItIsThaiWhereItSaysALanguage() {
        answers.forEach(
                (what, answer) -> assertThat(answer.header("Content-Language").orElse("th"))
                        .as(what)
                        .isEqualTo("th"));
        assertThat(answers.get("stranger opens /login").header("Content-Language"))
                .contains("th");
    }

    @Test
    void isNotKeptWhereItIsTheStaffs() {
        answers.forEach((what, answer) -> {
            boolean everybodys = what.contains("/public") || what.contains("/style/");
            boolean asset =
                    answer.status() == 200 && what.matches(".*/camunda/(lib|app/tasklist/(scripts|locales))/.*");
            if (!everybodys && !asset) {
                assertThat(answer.header("Cache-Control").orElse("none"))
                        .as(what)
                        .contains("no-store");
            }
        });
    }

    @Test
    void givesAwayNothingOfWhatIsInsideWhereItIsARefusal() {
        answers.forEach((what, answer) -> {
            if (answer.status() >= 400) {
                assertThat(answer.status()).as(what).isLessThan(500);
                // The web apps' own name stands in links to them.
                assertThat(answer.body().replaceAll("href=\"[^\"]*\"", ""))
                        .as(what)
                        .matches(THAI)
                        .doesNotContainIgnoringCase(
                                "exception",
                                "camunda",
                                "tomcat",
                                "apache",
                                "java.",
                                "org.",
                                "stack",
                                "whitelabel",
                                "ENGINE-");
                boolean page = answer.header("Content-Type").orElse("").startsWith("text/html");
                boolean json = answer.header("Content-Type").orElse("").startsWith("application/json");
                assertThat(page || json)
                        .as(what + " " + answer.header("Content-Type"))
                        .isTrue();
            }
        });
    }

    @Test
    void hasCookiesThatNeitherScriptsNorStrangersNorTheOpenNetGet() {
        List<String> cookies = new ArrayList<>();
        answers.values()
                .forEach(answer -> cookies.addAll(answer.response().headers().allValues("Set-Cookie")));
        Browser person = new Browser(port);
        cookies.addAll(person.open("/board").response().headers().allValues("Set-Cookie"));
        cookies.addAll(person.signIn("head", "ita-head").response().headers().allValues("Set-Cookie"));
        cookies.addAll(person.open(TASKLIST).response().headers().allValues("Set-Cookie"));

        assertThat(cookies)
                .allSatisfy(cookie -> assertThat(attributes(cookie))
                        .contains("; secure")
                        .containsAnyOf("; samesite=lax", "; samesite=strict"));
        assertThat(namesOf(cookies))
                .containsExactlyInAnyOrder("JSESSIONID", "ITA-XSRF", "XSRF-TOKEN", "ITA-DEVICE", "ITA-WANTED");
        assertThat(cookies)
                .filteredOn(cookie -> !cookie.contains("XSRF"))
                .allSatisfy(cookie -> assertThat(attributes(cookie)).contains("; httponly"));
        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("XSRF-TOKEN") || cookie.startsWith("ITA-DEVICE"))
                .allSatisfy(cookie -> assertThat(attributes(cookie)).contains("; samesite=strict"));
    }

    @Test
    void isOursHoweverBrokenTheRequest() throws Exception {
        for (String broken : List.of(
                "NONSENSE\r\n\r\n",
                "GET /login?a=[b] HTTP/1.1\r\nHost: ita\r\n\r\n",
                "GET /lo gin HTTP/1.1\r\nHost: ita\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: ita\r\n\r\n",
                "GET /%c0%ae%c0%ae/ HTTP/1.1\r\nHost: ita\r\n\r\n",
                "GET /a%2fb HTTP/1.1\r\nHost: ita\r\n\r\n",
                "GET /login HTTP/1.1\r\n\r\n",
                "GET /login HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET /login HTTP/9.9\r\nHost: ita\r\n\r\n",
                "TRACE /login HTTP/1.1\r\nHost: ita\r\n\r\n",
                "FETCH /login HTTP/1.1\r\nHost: ita\r\n\r\n",
                "POST /login HTTP/1.1\r\nHost: ita\r\nContent-Length: -1\r\n\r\n",
                "POST /login HTTP/1.1\r\nHost: ita\r\nTransfer-Encoding: chunked, nonsense\r\n\r\n",
                "GET /login HTTP/1.1\r\nHost: ita\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n")) {
            String answer = RawRequest.send(port, broken.replaceFirst("\r\n", "\r\nConnection: close\r\n"));
            assertThat(answer)
                    .as(broken.lines().findFirst().orElse(""))
                    .matches("(?s)HTTP/1\\.1 [45]\\d\\d.*")
                    .doesNotContainIgnoringCase("tomcat", "apache", "exception", "org.", "Type Status Report")
                    .contains("X-Content-Type-Options: nosniff", "Content-Security-Policy: default-src 'none'");
        }
    }

    private void note(String what, Supplier<Answer> ask) {
        answers.put(what, ask.get());
    }

    private static String attributes(String cookie) {
        return cookie.toLowerCase(Locale.ROOT).replaceAll("; *", "; ");
    }

    private static String token(Browser browser) {
        return browser.cookie("ITA-XSRF").orElse("");
    }

    private static List<String> namesOf(List<String> cookies) {
        return cookies.stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf('=')))
                .distinct()
                .toList();
    }
}
