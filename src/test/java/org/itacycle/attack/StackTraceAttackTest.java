package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itacycle.support.Answer;
import org.itacycle.support.Browser;
import org.itacycle.support.ItaTest;
import org.itacycle.support.PlainServer;
import org.itacycle.support.RawRequest;
import org.itacycle.support.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody sends what the program does not expect and reads from its answer how it is made. */
@ItaTest
class StackTraceAttackTest {

    private static final String INSIDE =
            "(?s).*(\\tat |\\.java:\\d|Exception|java\\.|org\\.(apache|camunda|springframework)|Tomcat|Whitelabel).*";

    private final int port;

    StackTraceAttackTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void withoutTheGuardTheErrorPageShowsTheProgram() throws Exception {
        try (PlainServer plain = new PlainServer()) {
            plain.serve("/", new Fails());

            assertThat(new Browser(plain.start()).get("/").body())
                    .matches(INSIDE)
                    .contains("Fails.doGet");
        }
    }

    @Test
    void noAnswerTellsOfTheProgram() {
        unexpected().forEach((what, answer) -> {
            assertThat(answer.status()).as(what).isBetween(400, 499);
            assertThat(answer.body().replaceAll("href=\"[^\"]*\"", ""))
                    .as(what)
                    .doesNotMatch(INSIDE)
                    .matches("(?s).*[\\u0E01-\\u0E5B]{3,}.*");
        });
    }

    /** PostgreSQL cannot hold a NUL and refuses even to look for it; H2 finds nothing. */
    @Test
    void aTextThatTheDatabaseCannotHoldIsNoFailureOfTheProgram() {
        SignedIn admin = SignedIn.as("admin", port);
        String json = "{\"name\":\"a\\u0000b\"}";

        assertThat(List.of(
                        admin.get(SignedIn.ENGINE + "/user/count?email=a%00b"),
                        SignedIn.as("officer", port).send("POST", SignedIn.ENGINE + "/task", json)))
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isLessThan(500);
                    assertThat(answer.body()).doesNotMatch(INSIDE);
                });
    }

    /** What the server refuses before any of our code is asked has no page but a status. */
    @Test
    void neitherDoesTheServerItself() throws Exception {
        for (String request : new String[] {
            "GET /board%00 HTTP/1.1\r\nHost: ita\r\n\r\n",
            "GET /board;%2f HTTP/1.1\r\nHost: ita\r\n\r\n",
            "BREW / HTTP/1.1\r\nHost: ita\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\n",
            "GET /<script> HTTP/1.1\r\nHost: ita\r\n\r\n"
        }) {
            assertThat(RawRequest.send(port, request))
                    .as(request)
                    .startsWith("HTTP/1.1 4")
                    .doesNotMatch(INSIDE);
        }
    }

    private Map<String, Answer> unexpected() {
        SignedIn officer = SignedIn.as("officer", port);
        SignedIn admin = SignedIn.as("admin", port);
        String tasks = SignedIn.ENGINE + "/task";
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("a sorting that is none", officer.post(tasks, Map.of("sorting", "none")));
        answers.put("a list for a text", officer.send("POST", tasks, "{\"name\":[{}]}"));
        answers.put("a date that is none", officer.get(tasks + "?dueBefore=yesterday"));
        answers.put("a number that is none", officer.get(tasks + "?maxResults=many"));
        answers.put("no JSON", officer.send("POST", tasks, "{\"name\":"));
        answers.put("no task", officer.get(tasks + "/none"));
        answers.put("no task to show a form of", officer.get(tasks + "/none/deployed-form"));
        answers.put("a case", officer.get(tasks + "?caseInstanceBusinessKey=x"));
        answers.put(
                "a case among alternatives",
                officer.send("POST", tasks, "{\"orQueries\":[{\"caseDefinitionName\":\"x\"}]}"));
        answers.put("a case of the past", admin.get(SignedIn.ENGINE + "/history/task/count?caseDefinitionName=x"));
        answers.put("no number of tries", admin.send("PUT", SignedIn.ENGINE + "/job/none/retries", "{}"));
        answers.put(
                "no process to start",
                officer.send("POST", SignedIn.ENGINE + "/process-definition/none/submit-form", "{\"variables\":{}}"));
        answers.put("no revision", officer.send("PUT", "/api/tasks/none/draft", "{\"revision\":\"x\"}"));
        answers.put("no deadline", officer.get("/board/deadlines/none"));
        answers.put("no file", officer.postForm("/api/tasks/none/documents", Map.of("file", "x")));
        return answers;
    }

    private static final class Fails extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            throw new IllegalStateException("the password of the database is secret");
        }
    }
}
