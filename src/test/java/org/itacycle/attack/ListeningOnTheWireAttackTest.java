package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itacycle.support.Answer;
import org.itacycle.support.BehindHttps;
import org.itacycle.support.Browser;
import org.itacycle.support.PlainServer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody between a person and the server has an address opened without https, and reads the session on the way. */
class ListeningOnTheWireAttackTest extends BehindHttps {

    private static final URI SAFE = URI.create("https://ita.agency.example/");
    private static final URI OPEN = URI.create("http://ita.agency.example/board");

    private final int port;

    ListeningOnTheWireAttackTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void withoutTheGuardTheSessionIsSentForAllToRead() throws Exception {
        try (PlainServer plain = new PlainServer()) {
            plain.serve("/", new KnowsThePerson());

            assertThat(sentInTheOpen(List.of(new Browser(plain.start()).get("/"))))
                    .contains("JSESSIONID");
        }
    }

    @Test
    void nothingIsSentOverTheOpenNet() throws IOException {
        Browser person = new Browser(port);
        List<Answer> answers = new ArrayList<>();
        answers.add(person.open("/board"));
        answers.add(person.signIn("director", "ita-director"));
        answers.add(person.open("/camunda/app/tasklist/default/"));

        assertThat(cookies(answers).get(SAFE, Map.of()).get("Cookie").toString())
                .contains("JSESSIONID");
        assertThat(sentInTheOpen(answers)).isEmpty();
    }

    @Test
    void theBrowserIsToldNeverToOpenItWithoutHttps() {
        assertThat(new Browser(port).open("/login").header("Strict-Transport-Security"))
                .contains("max-age=31536000");
    }

    private static String sentInTheOpen(List<Answer> answers) throws IOException {
        return String.join("; ", cookies(answers).get(OPEN, Map.of()).getOrDefault("Cookie", List.of()));
    }

    /** What a browser keeps that came by https. */
    private static CookieManager cookies(List<Answer> answers) throws IOException {
        CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        for (Answer answer : answers) {
            cookies.put(SAFE, answer.response().headers().map());
        }
        return cookies;
    }

    private static final class KnowsThePerson extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            request.getSession().setAttribute("who", "the director");
        }
    }
}
