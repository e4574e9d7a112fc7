package org.itacycle.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itacycle.PlainText;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.cycle.WorkItem;
import org.springframework.stereotype.Component;

/** What stands in forms before they are sent: half done and unchecked, but under names that their contracts know. */
@Component
public class FormContents {

    private final FormFilling filling;
    private final FormDrafts drafts;

    FormContents(FormFilling filling, FormDrafts drafts) {
        this.filling = filling;
        this.drafts = drafts;
    }

    /** What the form of a task shows when it is opened: the draft, else what was sent the round before. */
    public Map<String, Object> now(WorkItem item) {
        return FormCatalogue.find(item.element())
                .map(form -> filling.values(form, item, drafts.find(item.taskId())))
                .orElseGet(Map::of);
    }

    /**
     * Reads what a browser sends of an unfinished form; structured fields are kept as structures.
     *
     * @param element of the form
     * @param sent by field name; null where nothing was sent
     * @throws Refusal INVALID where a name is no field of the form, TOO_LARGE beyond what a draft may hold
     */
    public static Map<String, Object> read(String element, Map<String, JsonNode> sent) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (sent == null) {
            return values;
        }
        sent.forEach((name, value) -> {
            Field field = FormCatalogue.find(element)
                    .flatMap(form -> form.field(name))
                    .orElseThrow(
                            () -> Refusal.because(Reason.INVALID, "form.unknownVariables", Characters.shown(name)));
            values.put(name, harmless(Json.plain(field.isStructured() ? structure(value) : value)));
        });
        int length = Json.write(values).length();
        if (length > FormDrafts.LONGEST) {
            throw Refusal.because(Reason.TOO_LARGE, "form.draftTooLarge", length, FormDrafts.LONGEST);
        }
        return values;
    }

    /** What is unfinished may be anything, but is shown, printed and kept like the rest. */
    private static Object harmless(Object value) {
        if (value instanceof String text) {
            return PlainText.harmless(text);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(FormContents::harmless).collect(Collectors.toCollection(ArrayList::new));
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> cells = new LinkedHashMap<>();
            map.forEach((name, cell) -> cells.put(PlainText.harmless((String) name), harmless(cell)));
            return cells;
        }
        return value;
    }

    private static JsonNode structure(JsonNode sent) {
        return sent.isTextual() ? Json.parse(sent.textValue()).orElse(sent) : sent;
    }
}
