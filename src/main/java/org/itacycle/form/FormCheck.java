package org.itacycle.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itacycle.Message;
import org.itacycle.Refusal;

/** Holds what a form sent against its contract. */
final class FormCheck {

    private static final int MOST_NAMED = 5;

    private final TaskForm form;
    private final FormContext context;
    private final Problems problems = new Problems();
    private final FieldReader reader;

    private FormCheck(TaskForm form, FormContext context) {
        this.form = form;
        this.context = context;
        this.reader = new FieldReader(form, context, problems);
    }

    /**
     * Checks and normalises what was sent.
     *
     * @param sent text, boolean, number or null by name; structured fields are texts that hold JSON
     * @throws Refusal with a message for each place that is to be mended
     */
    static FormValues check(TaskForm form, Map<String, Object> sent, FormContext context) {
        return new FormCheck(form, context).check(sent);
    }

    private FormValues check(Map<String, Object> sent) {
        refuseUnknown(sent);
        Map<String, Object> read = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            asJson(field, sent.get(field.name()))
                    .flatMap(json -> reader.read(field, json))
                    .ifPresent(value -> read.put(field.name(), value));
        }
        requireNeeded(read);
        FormValues values = FormValues.of(read);
        form.rules().forEach(rule -> rule.check(values, context, problems));
        problems.refuseIfAny();
        return values;
    }

    private void refuseUnknown(Map<String, Object> sent) {
        List<String> unknown = sent.keySet().stream()
                .filter(name -> form.field(name).isEmpty())
                .sorted()
                .limit(MOST_NAMED)
                .map(Characters::shown)
                .toList();
        if (!unknown.isEmpty()) {
            Map<String, Message> fields = unknown.stream()
                    .distinct()
                    .collect(Collectors.toMap(name -> name, name -> Message.of("form.unknownVariable", name)));
            throw Refusal.ofFields(Message.of("form.unknownVariables", String.join(", ", unknown)), fields);
        }
    }

    /** What was sent as a JSON value; empty, with the fault told, where it can be none of this field. */
    private Optional<JsonNode> asJson(Field field, Object value) {
        if (value == null) {
            return Optional.of(NullNode.instance);
        }
        if (field.isStructured()) {
            return value instanceof String text ? parse(field, text) : refuse(field, "form.unreadable");
        }
        if (value instanceof String text) {
            return Optional.of(TextNode.valueOf(text));
        }
        if (value instanceof Boolean bool) {
            return Optional.of(BooleanNode.valueOf(bool));
        }
        if (value instanceof Number number) {
            return asNumber(number).or(() -> refuse(field, "form.unreadable"));
        }
        return refuse(field, "form.unreadable");
    }

    private Optional<JsonNode> parse(Field field, String text) {
        if (text.length() > Json.LONGEST) {
            return refuse(field, "form.tooMuch", text.length(), Json.LONGEST);
        }
        if (text.isBlank()) {
            return Optional.of(NullNode.instance);
        }
        return Json.parse(text).or(() -> refuse(field, "form.unreadable"));
    }

    private static Optional<JsonNode> asNumber(Number number) {
        try {
            return Optional.of(DecimalNode.valueOf(new BigDecimal(number.toString())));
        } catch (NumberFormatException infiniteOrNone) {
            return Optional.empty();
        }
    }

    private void requireNeeded(Map<String, Object> read) {
        for (Field field : form.fields()) {
            if (!isNeeded(field, read)) {
                continue;
            }
            Optional<Object> value = Optional.ofNullable(read.get(field.name()));
            if (field instanceof Field.Checklist) {
                requireChecklist(value);
            } else {
                reader.requirePresent(field, value.isPresent());
                reader.requireTicked(field, value);
            }
        }
    }

    private void requireChecklist(Optional<Object> ticks) {
        if (!problems.at(Field.Checklist.NAME)) {
            reader.requireAllTicked(ticks.map(list -> (List<?>) list).orElse(List.of()));
        }
    }

    private static boolean isNeeded(Field field, Map<String, Object> read) {
        if (field.need() instanceof Need.When when) {
            return String.valueOf(read.getOrDefault(when.field(), "false")).equals(when.value());
        }
        return field.need() instanceof Need.Always;
    }

    private Optional<JsonNode> refuse(Field field, String key, Object... arguments) {
        problems.add(field.name(), key, arguments);
        return Optional.empty();
    }
}
