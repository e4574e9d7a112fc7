package org.itacycle.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** A person of the demonstration at a browser, signed in and with Tasklist open: one session, both CSRF tokens. */
public final class SignedIn extends Browser {

    /** The engine's own interface, as Tasklist calls it. */
    public static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String account;

    private SignedIn(String account, int port) {
        super(port);
        this.account = account;
    }

    public static SignedIn as(String account, int port) {
        SignedIn person = new SignedIn(account, port);
        assertThat(person.signIn(account, "ita-" + account).location()).isEqualTo("/");
        person.get("/camunda/api/admin/auth/user/default");
        return person;
    }

    public String account() {
        return account;
    }

    public Answer post(String path, Object body) {
        return send("POST", path, json(body));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, json(body));
    }

    public Answer delete(String path) {
        return send(withTokens(to(path)).DELETE());
    }

    /** Sends a body as it stands, be it JSON or not. */
    public Answer send(String method, String path, String body) {
        return sendWithTokens(method, path, body);
    }

    /** Attaches a file at a form. */
    public Answer attach(String taskId, String field, String fileName, byte[] content) {
        return send(withFile(attachment(taskId, field), fileName, content, true));
    }

    /** Attaches a file without saying beforehand how long it is. */
    public Answer attachChunked(String taskId, String field, String fileName, byte[] content) {
        return send(withFile(attachment(taskId, field), fileName, content, false));
    }

    /** The variables of a form as Tasklist sends them. */
    public static Map<String, Object> variables(Map<String, ?> values) {
        Map<String, Object> typed = new LinkedHashMap<>();
        values.forEach((name, value) -> typed.put(name, typed(value)));
        return Map.of("variables", typed);
    }

    private static Map<String, Object> typed(Object value) {
        return Map.of("value", value, "type", value instanceof Boolean ? "Boolean" : "String");
    }

    private HttpRequest.Builder attachment(String taskId, String field) {
        return withTokens(to("/api/tasks/" + taskId + "/documents?field=" + field));
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
