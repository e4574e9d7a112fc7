package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.valves.RemoteIpValve;
import org.itacycle.edge.EdgeTestAccess;
import org.itacycle.support.Browser;
import org.itacycle.support.PlainServer;
import org.junit.jupiter.api.Test;

/** A stranger writes another address into his request with each try, to be counted anew each time. */
class SpoofedSenderAttackTest {

    private static final String LIE = "203.0.113.99";

    @Test
    void withoutTheGuardEveryPrivateAddressIsTakenAtItsWord() throws Exception {
        assertThat(sender(new RemoteIpValve())).isEqualTo(LIE);
    }

    @Test
    void isRefusedWhereTheSenderIsNoProxyOfOurs() throws Exception {
        assertThat(sender(EdgeTestAccess.trusting(List.of("10.0.0.5", "2001:db8::5"))))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void aProxyOfOursIsBelieved() throws Exception {
        assertThat(sender(EdgeTestAccess.trusting(List.of("127.0.0.1")))).isEqualTo(LIE);
    }

    private static String sender(RemoteIpValve valve) throws IOException {
        try (PlainServer server = new PlainServer()) {
            server.valve(valve);
            server.serve("/", new TellsTheSender());
            return new Browser(server.start()).comingFrom(LIE).get("/").body();
        }
    }

    private static final class TellsTheSender extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print(request.getRemoteAddr());
        }
    }
}
