package org.itacycle.registration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.itacycle.Messages;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.WorkItem;
import org.itacycle.document.DocumentRegister;
import org.itacycle.document.DocumentVersion;
import org.itacycle.form.FormBackground;
import org.springframework.stereotype.Component;

/** Shows, where the signed original is attached, which number and date must be written on it. */
@Component
class OriginalBackground implements FormBackground {

    private final RegisterOfNumbers numbers;
    private final DocumentRegister documents;
    private final Messages messages;

    OriginalBackground(RegisterOfNumbers numbers, DocumentRegister documents, Messages messages) {
        this.numbers = numbers;
        this.documents = documents;
        this.messages = messages;
    }

    @Override
    public Map<String, Object> of(WorkItem item) {
        if (!AttachedOriginal.ELEMENT.equals(item.element())) {
            return Map.of();
        }
        return item.subject().flatMap(numbers::byId).map(this::facts).orElseGet(Map::of);
    }

    private Map<String, Object> facts(Registration registration) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("registeredKind", messages.text("document.kind." + registration.kind()));
        documents
                .version(registration.sourceVersionId())
                .map(DocumentVersion::title)
                .ifPresent(title -> facts.put("registeredTitle", title));
        facts.put("registeredNumber", registration.number().toString());
        facts.put("registeredDate", ThaiDates.longDate(registration.registeredOn()));
        return facts;
    }
}
