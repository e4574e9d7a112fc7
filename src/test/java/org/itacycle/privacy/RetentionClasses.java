package org.itacycle.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itacycle.CsvLine;

/** How long each class is kept and what removes it, as {@code privacy/retention.csv} says it. */
final class RetentionClasses {

    private RetentionClasses() {}

    /** By class: how long, removed by. */
    static Map<String, List<String>> read() {
        try (InputStream file = RetentionClasses.class.getResourceAsStream("/privacy/retention.csv")) {
            Map<String, List<String>> classes = new LinkedHashMap<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> CsvLine.cells(line).orElseThrow())
                    .forEach(cells -> classes.put(cells.get(0), cells.subList(1, 3)));
            return classes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
