package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.itacycle.support.Browser;
import org.itacycle.support.ItaTest;
import org.itacycle.support.PlainServer;
import org.itacycle.support.RawRequest;
import org.itacycle.support.Refused;
import org.itacycle.support.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bodies that no form of ours can have fill the server's memory. */
@ItaTest
class OversizedBodyAttackTest {

    private static final int THREE_MEGABYTES = 3 << 20;
    private static final String LARGE = "{\"values\":{\"a\":\"" + "x".repeat(THREE_MEGABYTES) + "\"}}";

    private final int port;

    OversizedBodyAttackTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void withoutTheGuardTheServerReadsWhateverComes() throws Exception {
        try (PlainServer plain = new PlainServer()) {
            plain.serve("/", new ReadsJson());
            int open = plain.start();

            assertThat(new Browser(open)
                            .sendBare("POST", "/", "\"" + "x".repeat(15_000_000) + "\"")
                            .body())
                    .isEqualTo("15000000");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/tasks/some-task/draft",
        "POST, /api/tasks/some-task/checks",
        "POST, /api/tasks/some-task/documents/typed",
        "POST, /camunda/api/engine/engine/default/task/some-task/submit-form",
        "POST, /camunda/api/engine/engine/default/task",
        "POST, /nowhere"
    })
    void isRefused(String method, String address) {
        Refused.inThai(SignedIn.as("officer", port).send(method, address, LARGE), 413);
        Refused.inThai(new Browser(port).sendBare(method, address, LARGE), 413);
    }

    @Test
    void isRefusedBeforeItIsSent() throws Exception {
        String answer = RawRequest.send(
                port,
                "PUT /api/tasks/some-task/draft HTTP/1.1\r\nHost: ita\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 60000000\r\n\r\n{\"values\"");

        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("Connection: close")
                .contains("มีขนาดใหญ่เกินกำหนด");
    }

    @Test
    void isRefusedWhereItsLengthIsNotTold() throws Exception {
        StringBuilder body = new StringBuilder();
        String piece = "8000\r\n" + "x".repeat(0x8000) + "\r\n";
        for (int i = 0; i < 80; i++) {
            body.append(piece);
        }

        assertThat(RawRequest.send(
                        port,
                        "PUT /api/tasks/some-task/draft HTTP/1.1\r\nHost: ita\r\nContent-Type: application/json\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n" + body + "0\r\n\r\n"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void isRefusedAFormWithoutALength() throws Exception {
        assertThat(RawRequest.send(
                        port,
                        "POST /login HTTP/1.1\r\nHost: ita\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n5\r\na=b&c\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 411");
    }

    @Test
    void isRefusedAtTheSignInPageAPasswordOfTenThousandCharacters() {
        Browser stranger = new Browser(port);
        stranger.open("/login");

        assertThat(stranger.postForm("/login", Map.of("username", "officer", "password", "x".repeat(10_000)))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void isRefusedAFileWhereNoFilesAreTaken() {
        assertThat(SignedIn.as("officer", port)
                        .offer("/me/notices", "large.bin", new byte[THREE_MEGABYTES])
                        .status())
                .isEqualTo(413);
    }

    @Test
    void isRefusedAHeaderOrAnAddressWithoutEnd() throws Exception {
        assertThat(RawRequest.send(
                        port, "GET /login HTTP/1.1\r\nHost: ita\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 4")
                .doesNotContainIgnoringCase("tomcat", "exception");
        assertThat(RawRequest.send(port, "GET /login?x=" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: ita\r\n\r\n"))
                .startsWith("HTTP/1.1 4")
                .doesNotContainIgnoringCase("tomcat", "exception");
    }

    @Test
    void whatAFormCanHaveStillArrives() {
        String body = "{\"revision\":0,\"values\":{\"a\":\"" + "ก".repeat(500_000) + "\"}}";

        Refused.inThai(SignedIn.as("officer", port).send("PUT", "/api/tasks/some-task/draft", body), 404);
    }

    private static final class ReadsJson extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String read = new ObjectMapper().readValue(request.getInputStream(), String.class);
            response.getWriter().print(read.length());
        }
    }
}
