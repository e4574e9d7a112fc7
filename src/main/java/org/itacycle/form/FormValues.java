package org.itacycle.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.cycle.Outcome;

/**
 * The checked content of a form, or of one row of a table: texts trimmed, digits Arabic, empty fields absent. It never
 * changes, and its JSON reads back as an equal value.
 */
public final class FormValues {

    private final Map<String, Object> values;

    private FormValues(Map<String, Object> values) {
        this.values = values;
    }

    /** Takes texts, numbers, booleans, and lists and maps of these. */
    static FormValues of(Map<String, Object> values) {
        return new FormValues(frozenMap(values));
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws java.io.UncheckedIOException where the text is no JSON object
     */
    public static FormValues fromJson(String json) {
        return of(Json.readObject(json));
    }

    public boolean has(String field) {
        return values.containsKey(field);
    }

    public Optional<String> text(String field) {
        return Optional.ofNullable((String) values.get(field));
    }

    public Optional<BigDecimal> number(String field) {
        return Optional.ofNullable(values.get(field)).map(value -> new BigDecimal(value.toString()));
    }

    /** A day, meant in the zone of Thailand. */
    public Optional<LocalDate> date(String field) {
        return text(field).map(LocalDate::parse);
    }

    public Optional<FiscalYear> fiscalYear(String field) {
        return text(field).flatMap(FiscalYear::parse);
    }

    /** False where the tick was not sent. */
    public boolean tick(String field) {
        return Boolean.TRUE.equals(values.get(field));
    }

    /** The rows of a table in their order; empty where there is none. */
    @SuppressWarnings("unchecked")
    public List<FormValues> rows(String table) {
        return list(table).stream()
                .map(row -> new FormValues((Map<String, Object>) row))
                .toList();
    }

    /** The ids of the document versions attached at this field; empty where there is none. */
    public List<String> files(String field) {
        return list(field).stream().map(String.class::cast).toList();
    }

    /** The ids of all document versions attached anywhere in the form, in the order of the fields, each once. */
    public List<String> attachments() {
        return values.values().stream().flatMap(FormValues::texts).distinct().toList();
    }

    /** What was decided, where the form decides something. */
    public Optional<Outcome> outcome() {
        return text("outcome").flatMap(Outcome::ofWire);
    }

    /** The values as plain texts, numbers, booleans, lists and maps, in the order of the form. */
    public Map<String, Object> asMap() {
        return values;
    }

    public String toJson() {
        return Json.write(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FormValues that && toJson().equals(that.toJson());
    }

    @Override
    public int hashCode() {
        return toJson().hashCode();
    }

    @Override
    public String toString() {
        return toJson();
    }

    private List<?> list(String field) {
        return values.get(field) instanceof List<?> list ? list : List.of();
    }

    /** Only file ids are kept as lists of texts. */
    private static Stream<String> texts(Object value) {
        if (!(value instanceof List<?> list)) {
            return Stream.empty();
        }
        return list.stream().flatMap(element -> {
            if (element instanceof String text) {
                return Stream.of(text);
            }
            return element instanceof Map<?, ?> row ? row.values().stream().flatMap(FormValues::texts) : Stream.empty();
        });
    }

    private static Map<String, Object> frozenMap(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put((String) key, frozen(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static Object frozen(Object value) {
        if (value instanceof Map<?, ?> map) {
            return frozenMap(map);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            list.forEach(element -> copy.add(frozen(element)));
            return Collections.unmodifiableList(copy);
        }
        return value;
    }
}
