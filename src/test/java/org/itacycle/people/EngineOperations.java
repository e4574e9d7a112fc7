package org.itacycle.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Every operation of the engine's interface, as its vendor describes it. */
final class EngineOperations {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "options", "patch", "head");

    private EngineOperations() {}

    /** @param path below the engine's name: {@code /task/{id}/claim} */
    record Operation(String method, String path) {}

    static List<Operation> all() {
        List<Operation> operations = new ArrayList<>();
        description()
                .path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        operations.add(new Operation(method.toUpperCase(Locale.ROOT), path.getKey()));
                    }
                }));
        return operations;
    }

    private static JsonNode description() {
        try (InputStream openapi = EngineOperations.class.getResourceAsStream("/openapi.json")) {
            return new ObjectMapper().readTree(openapi);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
