package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.itacycle.support.Browser;
import org.itacycle.support.ItaTest;
import org.itacycle.support.PlainServer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A stranger gives a person the session in which the person signs in, and uses it as well. */
@ItaTest
class SessionFixationAttackTest {

    private static final String SESSION = "JSESSIONID";

    private final int port;

    SessionFixationAttackTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void withoutTheGuardTheStrangerIsSignedInAsWell() throws Exception {
        try (PlainServer plain = new PlainServer()) {
            plain.serve("/", new SignsInWithinTheSession());
            int open = plain.start();
            Browser stranger = new Browser(open);
            stranger.get("/");
            Browser person =
                    new Browser(open).planted(SESSION, stranger.cookie(SESSION).orElseThrow());

            person.get("/?signIn");

            assertThat(stranger.get("/").body()).isEqualTo("the person");
        }
    }

    @Test
    void isRefusedAPlantedSessionIsNotTheOneThatIsSignedIn() {
        String planted = "0123456789ABCDEF0123456789ABCDEF";
        Browser person = new Browser(port).planted(SESSION, planted);
        person.open("/login");
        assertThat(person.signIn("officer", "ita-officer").location()).isEqualTo("/");

        assertThat(person.cookie(SESSION)).isPresent().get().isNotEqualTo(planted);
        assertThat(new Browser(port).planted(SESSION, planted).open("/board").location())
                .isEqualTo("/login");
    }

    @Test
    void isRefusedASecondSignInGivesTheSessionAnotherName() {
        Browser person = new Browser(port);
        person.signIn("officer", "ita-officer");
        String first = person.cookie(SESSION).orElseThrow();

        person.signIn("officer", "ita-officer");

        assertThat(person.cookie(SESSION)).isPresent().get().isNotEqualTo(first);
        assertThat(new Browser(port).planted(SESSION, first).open("/board").location())
                .isEqualTo("/login");
    }

    @Test
    void isRefusedASessionInTheAddress() {
        Browser person = new Browser(port);
        person.signIn("officer", "ita-officer");

        assertThat(new Browser(port)
                        .open("/board;jsessionid=" + person.cookie(SESSION).orElseThrow())
                        .status())
                .isNotEqualTo(200);
    }

    private static final class SignsInWithinTheSession extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if ("signIn".equals(request.getQueryString())) {
                request.getSession().setAttribute("who", "the person");
            }
            response.getWriter().print(request.getSession().getAttribute("who"));
        }
    }
}
