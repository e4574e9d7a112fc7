package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.webapp.impl.security.filter.headersec.HttpHeaderSecurityFilter;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.itacycle.support.Answer;
import org.itacycle.support.Browser;
import org.itacycle.support.ItaTest;
import org.itacycle.support.PlainServer;
import org.itacycle.support.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Many open a page of the web apps at once. Where they share one nonce, a page's scripts do not run (blank), or a
 * script that somebody smuggled in runs with the nonce of another's page.
 */
@ItaTest
class SharedNonceAttackTest {

    private static final int LOADS = 200;
    private static final int CLIENTS = 8;
    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private static final Pattern IN_THE_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_THE_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");

    private final int port;

    SharedNonceAttackTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void withoutTheGuardPagesCarryTheNonceOfOthers() throws Exception {
        try (PlainServer vendors = new PlainServer()) {
            vendors.filter(new HttpHeaderSecurityFilter(), Map.of());
            vendors.serve("/", new PageOfTheVendor());

            assertThat(mismatches(() -> new Browser(vendors.start()), "/")).isPositive();
        }
    }

    @Test
    void isRefusedEachPageHasANonceOfItsOwn() throws Exception {
        SignedIn officer = SignedIn.as("officer", port);
        List<String> seen = new ArrayList<>();

        assertThat(loads(() -> officer, TASKLIST)).hasSize(LOADS).allSatisfy(answer -> {
            String nonce = found(
                    IN_THE_HEADER, answer.header("Content-Security-Policy").orElse(""));
            assertThat(nonce).hasSizeGreaterThanOrEqualTo(24).isEqualTo(found(IN_THE_PAGE, answer.body()));
            seen.add(nonce);
        });

        assertThat(seen).doesNotHaveDuplicates();
    }

    /** Writes the nonce into its page as the web apps do: later than the header, from the same place. */
    private static final class PageOfTheVendor extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("text/html");
            response.flushBuffer();
            Object nonce =
                    request.getServletContext().getAttribute(ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE);
            response.getWriter().print("<script nonce=\"" + nonce + "\"></script>");
        }
    }

    private static long mismatches(Callable<Browser> browser, String page) throws Exception {
        return loads(browser, page).stream()
                .filter(answer -> !found(
                                IN_THE_HEADER,
                                answer.header("Content-Security-Policy").orElse(""))
                        .equals(found(IN_THE_PAGE, answer.body())))
                .count();
    }

    private static List<Answer> loads(Callable<Browser> browser, String page) throws Exception {
        Browser shared = browser.call();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Answer>> loads = new ArrayList<>();
            for (int i = 0; i < LOADS; i++) {
                loads.add(() -> shared.open(page));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : clients.invokeAll(loads)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            clients.shutdownNow();
        }
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "none in " + text;
    }
}
