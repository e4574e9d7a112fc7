package org.itacycle.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itacycle.cycle.WorkItem;
import org.itacycle.document.DocumentRegister;
import org.itacycle.document.DocumentVersion;
import org.springframework.stereotype.Component;

/** What stands in a form when it is opened: the draft, else what was sent in the round before, else the numbered rows. */
@Component
class FormFilling {

    private static final String OUTCOME = "outcome";

    private final FormEntries entries;
    private final DocumentRegister documents;

    FormFilling(FormEntries entries, DocumentRegister documents) {
        this.entries = entries;
        this.documents = documents;
    }

    Map<String, Object> values(TaskForm form, WorkItem item, Optional<FormDraft> draft) {
        Map<String, Object> values = draft.map(FormDraft::values)
                .or(() -> ofEarlierRound(form, item))
                .map(found -> withCurrentFiles(form.fields(), found, currentVersions(item)))
                .orElseGet(LinkedHashMap::new);
        addNumberedRows(form, item, values);
        return values;
    }

    /** Ticks and decisions are made anew in each round. */
    private Optional<Map<String, Object>> ofEarlierRound(TaskForm form, WorkItem item) {
        if (form.isFilledAnew()) {
            return Optional.empty();
        }
        return entries.latest(item.cycleId(), item.step(), item.occurrence(), form.element())
                .map(entry -> {
                    Map<String, Object> values =
                            new LinkedHashMap<>(entry.values().asMap());
                    values.remove(Field.Checklist.NAME);
                    values.remove(OUTCOME);
                    values.remove(Field.WARNINGS_ACCEPTED);
                    return values;
                });
    }

    private Function<String, Optional<String>> currentVersions(WorkItem item) {
        Map<String, String> byDocument = documents.current(item.cycleId()).stream()
                .collect(Collectors.toMap(DocumentVersion::documentId, DocumentVersion::id));
        return id -> documents.version(id).map(version -> byDocument.get(version.documentId()));
    }

    /** A file that has a newer version is replaced by it, one that was taken back is left out. */
    private static Map<String, Object> withCurrentFiles(
            List<Field> fields, Map<?, ?> values, Function<String, Optional<String>> current) {
        Map<String, Object> result = new LinkedHashMap<>();
        values.forEach((name, value) -> result.put((String) name, value));
        for (Field field : fields) {
            if (!(result.get(field.name()) instanceof List<?> list)) {
                continue;
            }
            if (field instanceof Field.Files) {
                result.put(field.name(), currentIds(list, current));
            } else if (field instanceof Field.Table table) {
                result.put(field.name(), currentRows(table, list, current));
            }
        }
        return result;
    }

    private static List<Object> currentRows(
            Field.Table table, List<?> rows, Function<String, Optional<String>> current) {
        List<Object> result = new ArrayList<>();
        rows.forEach(row ->
                result.add(row instanceof Map<?, ?> cells ? withCurrentFiles(table.columns(), cells, current) : row));
        return result;
    }

    private static List<String> currentIds(List<?> ids, Function<String, Optional<String>> current) {
        return ids.stream()
                .filter(String.class::isInstance)
                .map(id -> current.apply((String) id).orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private void addNumberedRows(TaskForm form, WorkItem item, Map<String, Object> values) {
        for (Field field : form.fields()) {
            if (field instanceof Field.Table table && !values.containsKey(table.name())) {
                numberedRows(table.rows(), item).ifPresent(rows -> values.put(table.name(), rows));
            }
        }
    }

    private Optional<List<Map<String, Object>>> numberedRows(Rows rows, WorkItem item) {
        if (rows instanceof Rows.Numbered numbered) {
            return Optional.of(numberedRows(numbered.column(), numbered.count()));
        }
        if (rows instanceof Rows.PerMeasure perMeasure) {
            return Optional.of(numberedRows(
                    perMeasure.column(), entries.measures(item.cycleId()).size()));
        }
        return Optional.empty();
    }

    private static List<Map<String, Object>> numberedRows(String column, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> Map.<String, Object>of(column, number))
                .toList();
    }
}
