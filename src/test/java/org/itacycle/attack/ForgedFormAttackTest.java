package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.itacycle.support.Browser;
import org.itacycle.support.ItaTest;
import org.itacycle.support.PlainServer;
import org.itacycle.support.SignedIn;
import org.itacycle.support.Snapshot;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Another site sends a form in the name of a person who is signed in here. */
@ItaTest
class ForgedFormAttackTest {

    private static final Set<RequestMethod> CHANGES =
            Set.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.DELETE, RequestMethod.PATCH);

    private final RequestMappingHandlerMapping pages;
    private final JdbcClient database;
    private final int port;

    @Autowired
    ForgedFormAttackTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages,
            JdbcClient database,
            @LocalServerPort int port) {
        this.pages = pages;
        this.database = database;
        this.port = port;
    }

    @Test
    void withoutTheGuardTheSessionIsEnough() throws Exception {
        try (PlainServer plain = new PlainServer()) {
            plain.serve("/", new KnowsTheSession());
            Browser person = new Browser(plain.start());
            person.get("/");

            assertThat(person.postForm("/", Map.of("a", "b")).body()).isEqualTo("done for the person");
        }
    }

    @Test
    void isRefusedAtEveryPageThatChangesSomething() {
        SignedIn admin = SignedIn.as("admin", port);
        SignedIn officer = SignedIn.as("officer", port);
        Snapshot before = Snapshot.of(database);

        Set<String> asked = new TreeSet<>();
        pages.getHandlerMethods()
                .keySet()
                .forEach(page -> methods(page).forEach(method -> {
                    for (String path : page.getPatternValues()) {
                        String address = path.replaceAll("\\{[^}]*}", "x");
                        // Whether a file is the published one: there is no session there and nothing is changed.
                        if (!address.startsWith("/public/") && !address.startsWith("/error")) {
                            asked.add(method + " " + address);
                            for (SignedIn person : List.of(admin, officer)) {
                                assertThat(person.sendBare(method.name(), address, "{}")
                                                .status())
                                        .as(method + " " + address)
                                        .isEqualTo(403);
                            }
                        }
                    }
                }));

        assertThat(asked).hasSizeGreaterThan(15).contains("PUT /api/tasks/x/draft", "POST /calendar/day");
        before.isUnchanged();
    }

    private static List<RequestMethod> methods(RequestMappingInfo page) {
        return page.getMethodsCondition().getMethods().stream()
                .filter(CHANGES::contains)
                .toList();
    }

    private static final class KnowsTheSession extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            request.getSession().setAttribute("who", "the person");
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print("done for " + request.getSession().getAttribute("who"));
        }
    }
}
