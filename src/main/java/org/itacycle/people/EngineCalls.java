package org.itacycle.people;

import static org.springframework.security.web.util.matcher.AntPathRequestMatcher.antMatcher;

import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The calls to the engine's own interface that people need; every other is closed at the door, an administrator's
 * included. Reading is open to the signed-in and limited by rights; what changes something is named here one by one.
 * Deploying, setting variables, moving or deleting an instance and attachments stay shut: the first is running
 * code, the others would pass by the forms and the record (shared knowledge, camunda7 §7, reliability-security §5.2).
 */
final class EngineCalls {

    private static final String ENGINE = "/camunda/api/engine/engine/*";

    /** What Tasklist does for those who work on tasks and start a cycle. */
    static final RequestMatcher OF_EVERYBODY = new OrRequestMatcher(
            antMatcher(HttpMethod.GET, "/camunda/api/engine/**"),
            antMatcher(HttpMethod.HEAD, "/camunda/api/engine/**"),
            antMatcher(HttpMethod.OPTIONS, "/camunda/api/engine/**"),
            posts(
                    "/task",
                    "/task/count",
                    "/filter/*/list",
                    "/filter/*/count",
                    "/filter/*/singleResult",
                    "/variable-instance",
                    "/variable-instance/count",
                    "/task/*/claim",
                    "/task/*/unclaim",
                    "/task/*/assignee",
                    "/task/*/comment/create",
                    "/task/*/submit-form",
                    "/task/*/complete",
                    "/process-definition/*/submit-form",
                    "/process-definition/key/*/submit-form"));

    /** What Cockpit shows and repairs, and the accounts and rights that Admin keeps. */
    static final RequestMatcher OF_ADMINISTRATORS = new OrRequestMatcher(
            queries(),
            posts("/job/retries", "/job/*/execute"),
            puts("/job/*/retries", "/job-definition/*/retries", "/incident/*/annotation"),
            antMatcher(HttpMethod.DELETE, ENGINE + "/incident/*/annotation"),
            antMatcher(ENGINE + "/user/**"),
            antMatcher(ENGINE + "/group/**"),
            antMatcher(ENGINE + "/authorization/**"));

    private EngineCalls() {}

    /** The engine takes the criteria of a search as a POST to the name of what is searched. */
    private static RequestMatcher queries() {
        RequestMatcher acts = posts("/message", "/signal", "/condition");
        return new AndRequestMatcher(
                posts("/*", "/*/count", "/history/*", "/history/*/count"), new NegatedRequestMatcher(acts));
    }

    private static RequestMatcher posts(String... paths) {
        return calls(HttpMethod.POST, paths);
    }

    private static RequestMatcher puts(String... paths) {
        return calls(HttpMethod.PUT, paths);
    }

    private static RequestMatcher calls(HttpMethod method, String... paths) {
        return new OrRequestMatcher(Arrays.stream(paths)
                .map(path -> (RequestMatcher) antMatcher(method, ENGINE + path))
                .toList());
    }
}
