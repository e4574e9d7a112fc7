package org.itacycle.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itacycle.CsvLine;
import org.springframework.core.io.ClassPathResource;

/**
 * Which fields of the forms may stand in what the public sees (REQ-44), from the one table {@code disclosure/fields.csv}.
 * Whatever gathers text for the public asks here; a field that the table does not name stays in the house.
 */
public final class PublicFields {

    private static final String TABLE = "disclosure/fields.csv";
    private static final String PUBLIC = "public";
    private static final String INTERNAL = "internal";
    private static final Map<String, Boolean> FIELDS = read();

    private PublicFields() {}

    /**
     * Whether the field may leave the house.
     *
     * @param element the form
     * @param field a field, or a column of a table as {@code members.duty}
     */
    public static boolean contain(String element, String field) {
        return FIELDS.getOrDefault(element + "." + field, false);
    }

    /** Every field that the table names, as {@code element.field} or {@code element.table.column}. */
    static Set<String> named() {
        return FIELDS.keySet();
    }

    private static Map<String, Boolean> read() {
        Map<String, Boolean> fields = new LinkedHashMap<>();
        lines().stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> CsvLine.cells(line).orElseThrow())
                .forEach(cells -> {
                    if (fields.put(cells.get(0), isPublic(cells)) != null) {
                        throw new IllegalStateException(TABLE + " names twice " + cells.get(0));
                    }
                });
        return fields;
    }

    private static boolean isPublic(List<String> cells) {
        return switch (cells.get(1)) {
            case PUBLIC -> true;
            case INTERNAL -> false;
            default -> throw new IllegalStateException(TABLE + " says neither public nor internal of " + cells.get(0));
        };
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource(TABLE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
