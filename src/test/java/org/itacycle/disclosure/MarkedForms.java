package org.itacycle.disclosure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itacycle.document.DocumentKind;
import org.itacycle.form.Field;
import org.itacycle.form.FormCatalogue;
import org.itacycle.form.Rows;
import org.itacycle.form.TaskForm;

/** Fills every field of a form, needed or not, with a marker of its own; what decides the way stays as a sample has it. */
final class MarkedForms {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Not before the mail was sent; its column is marked afterwards. */
    static final Set<String> HELD_AGAINST_OTHERS = Set.of("Publication_Receipt.receiptDate");

    private final Markers markers;

    MarkedForms(Markers markers) {
        this.markers = markers;
    }

    /** Attaches a file that has this marker for a name and for its content. */
    interface Attaching {
        String attach(String field, DocumentKind kind, String marker);
    }

    /** Where a field's markers come from: element and field. */
    static String place(TaskForm form, String field) {
        return form.element() + "." + field;
    }

    /** A sample of this form with a marker in every field. */
    Map<String, Object> marked(String element, Map<String, Object> sample, Attaching files) {
        TaskForm form = FormCatalogue.find(element).orElseThrow();
        Map<String, Object> values = new HashMap<>(sample);
        for (Field field : form.fields()) {
            if (field instanceof Field.Table table) {
                if (sample.containsKey(table.name())) {
                    values.put(table.name(), json(rows(form, table, (String) sample.get(table.name()), files)));
                }
            } else if (field.name().equals(Field.WARNINGS_ACCEPTED)) {
                values.put(field.name(), true);
            } else {
                value(form, field.name(), field, files).ifPresent(value -> values.put(field.name(), wire(value)));
            }
        }
        return values;
    }

    private List<Map<String, Object>> rows(TaskForm form, Field.Table table, String sample, Attaching files) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, Object> row : parsed(sample)) {
            Map<String, Object> marked = new LinkedHashMap<>(row);
            for (Field column : table.columns()) {
                if (!column.name().equals(numbering(table))) {
                    value(form, table.name() + "." + column.name(), column, files)
                            .ifPresent(value -> marked.put(column.name(), value));
                }
            }
            rows.add(marked);
        }
        return rows;
    }

    private static String numbering(Field.Table table) {
        if (table.rows() instanceof Rows.Numbered numbered) {
            return numbered.column();
        }
        return table.rows() instanceof Rows.PerMeasure measures ? measures.column() : "";
    }

    /** Empty for what decides the way, and for accounts, which are looked for by themselves. */
    private Optional<Object> value(TaskForm form, String path, Field field, Attaching files) {
        String place = place(form, path);
        if (field instanceof Field.Text text) {
            return text(place, text);
        }
        if (field instanceof Field.Number number) {
            return Optional.of(number(place, number).toPlainString());
        }
        if (field instanceof Field.Date) {
            // Held against other days of the record; it stays as the sample has it.
            return PublicFields.contain(form.element(), path) || HELD_AGAINST_OTHERS.contains(place)
                    ? Optional.empty()
                    : Optional.of(markers.day(place).toString());
        }
        if (field instanceof Field.Files attached) {
            return Optional.of(List.of(files.attach(field.name(), attached.kind(), markers.word(place))));
        }
        return Optional.empty();
    }

    private Optional<Object> text(String place, Field.Text text) {
        return switch (text.form()) {
            case LINE, LINES -> Optional.of(markers.word(place));
            case MEETING_NUMBER -> Optional.of(markers.meetingNumber(place));
            case FISCAL_YEAR -> Optional.empty();
        };
    }

    private BigDecimal number(String place, Field.Number number) {
        return markers.number(place, number.max(), number.decimals());
    }

    private static Object wire(Object value) {
        return value instanceof List<?> list ? json(list) : value;
    }

    private static List<Map<String, Object>> parsed(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
