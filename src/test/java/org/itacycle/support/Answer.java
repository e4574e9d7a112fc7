package org.itacycle.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Optional;

/** What the server answered, as a browser receives it. */
public record Answer(HttpResponse<String> response) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** Where a redirect leads, without this server's own address; empty where it is none. */
    public String location() {
        return header("Location")
                .map(target -> target.replaceFirst("^https?://[^/]+", ""))
                .orElse("");
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON with status " + status() + ": " + body(), e);
        }
    }

    /** The sentence that a person reads; empty where the answer has none. */
    public String message() {
        return json().path("message").asText();
    }

    /** What is to be mended at a field; empty where nothing is. */
    public String at(String field) {
        return json().path("fields").path(field).asText();
    }
}
