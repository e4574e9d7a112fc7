package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.itacycle.browser.WithChromium;
import org.itacycle.support.ItaTest;
import org.itacycle.support.PlainServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Another site shows a page of ours in an invisible frame, and a person clicks on what he does not see. */
@ItaTest
class ClickjackingAttackTest {

    @RegisterExtension
    static final WithChromium CHROMIUM = new WithChromium();

    private final int port;

    ClickjackingAttackTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void withoutTheGuardThePageStandsInTheStrangersFrame() throws Exception {
        try (PlainServer ours = new PlainServer();
                PlainServer strangers = new PlainServer()) {
            ours.serve("/", new Shows("<button>sign</button>"));
            String page = "http://127.0.0.1:" + ours.start() + "/";
            strangers.serve("/", new Shows("<iframe src='" + page + "'></iframe>"));

            assertThat(framed(strangers.start())).contains("sign");
        }
    }

    @Test
    void isRefusedForEveryPage() throws Exception {
        for (String path : List.of("/login", "/public", "/board", "/nowhere", "/style/pages.css")) {
            try (PlainServer strangers = new PlainServer()) {
                String page = "http://127.0.0.1:" + port + path;
                strangers.serve("/", new Shows("<iframe src='" + page + "'></iframe>"));

                assertThat(framed(strangers.start())).as(path).doesNotContainPattern("[\\u0E01-\\u0E5B]|font-face");
            }
        }
    }

    private static String framed(int strangers) {
        try (Page page = CHROMIUM.browser().newPage()) {
            page.navigate("http://localhost:" + strangers + "/");
            Frame frame = page.frames().get(1);
            return frame.url().startsWith("http") ? frame.content() : "nothing";
        }
    }

    private static final class Shows extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final String html;

        Shows(String html) {
            this.html = html;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().print(html);
        }
    }
}
