package org.itacycle.attack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.itacycle.document.DocumentKind;
import org.itacycle.form.Field;
import org.itacycle.form.FormCatalogue;
import org.itacycle.form.TaskForm;

/** Fills every text of a form with as many payloads as it holds; turn by turn each text gets each of them. */
final class HostileForms {

    /** What a field of one line takes; the others are refused. */
    static final List<String> TAKEN = Stream.of(
                    Payloads.EXPRESSIONS, Payloads.MARKUP, Payloads.FORMULAS, Payloads.PLACES, Payloads.LINES)
            .flatMap(List::stream)
            .filter(text -> text.chars().noneMatch(c -> Character.isISOControl(c) || c == 0x2028))
            .toList();

    private static final ObjectMapper JSON = new ObjectMapper();

    private HostileForms() {}

    /** Attaches a file under a name. */
    interface Attaching {
        String attach(String field, DocumentKind kind, String fileName);
    }

    /** After so many turns each text of a form had each payload. */
    static int turns(String element) {
        return form(element).fields().stream()
                .flatMap(HostileForms::texts)
                .mapToInt(text -> portions(text.max(), separator(text)).size())
                .max()
                .orElse(1);
    }

    /** A sample with payloads for texts and file names. */
    static Map<String, Object> filled(String element, Map<String, Object> sample, int turn, Attaching files) {
        Map<String, Object> values = new HashMap<>(sample);
        for (Field field : form(element).fields()) {
            if (field instanceof Field.Table table && sample.get(table.name()) instanceof String rows) {
                values.put(table.name(), json(rows(table, rows, turn, files)));
            } else if (field instanceof Field.Files attached) {
                values.put(attached.name(), json(List.of(file(attached, turn, files))));
            } else if (field instanceof Field.Text text && isFree(text) && isSent(field, sample)) {
                values.put(text.name(), payloads(text, turn));
            }
        }
        return values;
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A text of payloads, each behind the mark, as many as the field takes. */
    static String payloads(Field.Text text, int turn) {
        List<String> portions = portions(text.max(), separator(text));
        return portions.get(Math.floorMod(text.name().hashCode() + turn, portions.size()));
    }

    private static String separator(Field.Text text) {
        return text.form() == Field.Form.LINES ? "\n" : " ";
    }

    /** All payloads in texts of at most this length; what a spreadsheet takes for a formula stands at the beginning. */
    private static List<String> portions(int most, String separator) {
        List<String> portions = new ArrayList<>();
        StringBuilder portion = new StringBuilder();
        for (String payload : TAKEN) {
            boolean formula = Payloads.FORMULAS.contains(payload);
            String next = formula ? payload : Payloads.MARK + payload;
            if (!portion.isEmpty() && (formula || portion.length() + separator.length() + next.length() > most)) {
                portions.add(portion.toString());
                portion.setLength(0);
            }
            portion.append(portion.isEmpty() ? "" : separator).append(next);
        }
        portions.add(portion.toString());
        return portions;
    }

    private static List<Map<String, Object>> rows(Field.Table table, String sample, int turn, Attaching files) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, Object> row : parsed(sample)) {
            Map<String, Object> filled = new LinkedHashMap<>(row);
            for (Field column : table.columns()) {
                if (column instanceof Field.Text text && isFree(text)) {
                    filled.put(text.name(), payloads(text, turn + rows.size()));
                } else if (column instanceof Field.Files attached) {
                    filled.put(attached.name(), List.of(file(attached, turn + rows.size(), files)));
                }
            }
            rows.add(filled);
        }
        return rows;
    }

    private static String file(Field.Files field, int turn, Attaching files) {
        return files.attach(field.name(), field.kind(), Payloads.MARK + TAKEN.get(turn % TAKEN.size()) + ".pdf");
    }

    private static Stream<Field.Text> texts(Field field) {
        Stream<Field> all = field instanceof Field.Table table ? table.columns().stream() : Stream.of(field);
        return all.filter(Field.Text.class::isInstance)
                .map(Field.Text.class::cast)
                .filter(HostileForms::isFree);
    }

    private static boolean isFree(Field.Text text) {
        return text.form() == Field.Form.LINE || text.form() == Field.Form.LINES;
    }

    /** A field that belongs to the other decision stays empty. */
    private static boolean isSent(Field field, Map<String, Object> sample) {
        return sample.containsKey(field.name()) || field.need() instanceof org.itacycle.form.Need.Never;
    }

    private static TaskForm form(String element) {
        return FormCatalogue.find(element).orElseThrow();
    }

    private static List<Map<String, Object>> parsed(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
