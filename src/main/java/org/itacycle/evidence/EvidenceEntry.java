package org.itacycle.evidence;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands in the form of step 10. It may be a draft that nobody has checked: whatever is no value of its field is
 * left out.
 *
 * @param title of the entry; empty where none is given yet
 * @param entryFile version id of the entry itself
 */
record EvidenceEntry(String title, List<Row> rows, Optional<String> entryFile) {

    /**
     * What proves one item.
     *
     * @param item as it was typed; empty where none is given yet
     * @param effective the day from which it holds
     * @param versions ids of the documents, uploaded or picked
     */
    record Row(String item, Optional<LocalDate> effective, List<String> versions, String note) {}

    /** Reads the values of the form by field name. */
    static EvidenceEntry of(Map<String, Object> values) {
        List<Row> rows = list(values.get("items"))
                .filter(Map.class::isInstance)
                .map(row -> row((Map<?, ?>) row))
                .toList();
        return new EvidenceEntry(
                text(values.get("entryTitle")),
                rows,
                texts(values.get("entryFile")).stream().findFirst());
    }

    private static Row row(Map<?, ?> cells) {
        return new Row(
                text(cells.get("indicator")),
                day(text(cells.get("effectiveDate"))),
                texts(cells.get("evidence")),
                text(cells.get("note")));
    }

    private static String text(Object value) {
        return value instanceof String text ? text.strip() : "";
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static List<String> texts(Object value) {
        return list(value)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .distinct()
                .toList();
    }

    private static Stream<?> list(Object value) {
        return value instanceof List<?> list ? list.stream() : Stream.empty();
    }
}
