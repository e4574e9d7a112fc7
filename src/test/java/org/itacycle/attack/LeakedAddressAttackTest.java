package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.itacycle.browser.WithChromium;
import org.itacycle.support.ItaTest;
import org.itacycle.support.PlainServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person follows a link from a page of ours to another site, which is told from where he comes. */
@ItaTest
class LeakedAddressAttackTest {

    @RegisterExtension
    static final WithChromium CHROMIUM = new WithChromium();

    private final int port;

    LeakedAddressAttackTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void withoutTheGuardTheOtherSiteIsTold() throws Exception {
        try (PlainServer ours = new PlainServer()) {
            ours.serve("/", new Link());
            int open = ours.start();

            assertThat(toldTheOtherSite("http://127.0.0.1:" + open + "/"))
                    .hasValueSatisfying(told -> assertThat(told).contains("127.0.0.1:" + open));
        }
    }

    @Test
    void theOtherSiteIsToldNothing() throws Exception {
        for (String path : List.of("/login", "/public", "/nowhere")) {
            assertThat(toldTheOtherSite("http://127.0.0.1:" + port + path))
                    .as(path)
                    .isEmpty();
        }
    }

    private static Optional<String> toldTheOtherSite(String from) throws Exception {
        Listens listens = new Listens();
        try (PlainServer strangers = new PlainServer();
                Page page = CHROMIUM.browser().newPage()) {
            strangers.serve("/", listens);
            String stranger = "http://localhost:" + strangers.start() + "/";
            page.navigate(from);
            page.waitForNavigation(() -> page.evaluate(
                    "address => { const a = document.createElement('a'); a.href = address;"
                            + " document.body.append(a); a.click(); }",
                    stranger));
            assertThat(listens.visited).isTrue();
            return Optional.ofNullable(listens.told);
        }
    }

    private static final class Link extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            response.setContentType("text/html");
        }
    }

    private static final class Listens extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private volatile boolean visited;
        private volatile String told;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            if (request.getRequestURI().equals("/")) {
                visited = true;
                told = request.getHeader("Referer");
            }
        }
    }
}
