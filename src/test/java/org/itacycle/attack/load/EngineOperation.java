package org.itacycle.attack.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One of the operations that the engine's vendor lists (OpenAPI).
 *
 * @param parameters names of what may stand in the query
 */
record EngineOperation(String method, String path, List<String> parameters) {

    static List<EngineOperation> all() {
        try (InputStream content = EngineOperation.class.getResourceAsStream("/openapi.json")) {
            JsonNode paths = new ObjectMapper().readTree(content).path("paths");
            List<EngineOperation> operations = new ArrayList<>();
            paths.properties()
                    .forEach(path -> path.getValue()
                            .properties()
                            .forEach(method -> operations.add(new EngineOperation(
                                    method.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    inQuery(method.getValue())))));
            return operations;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> inQuery(JsonNode operation) {
        List<String> names = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")) {
                names.add(parameter.path("name").asText());
            }
        });
        return names;
    }
}
