package org.itacycle.evidence;

import java.util.List;
import java.util.Map;
import org.itacycle.cycle.AnnualCycleProcess;
import org.itacycle.cycle.WorkItem;
import org.itacycle.form.FormBackground;
import org.springframework.stereotype.Component;

/** Proposes the assessment items of the year where evidence is gathered. */
@Component
class EvidenceBackground implements FormBackground {

    private final ItemCatalogue items;

    EvidenceBackground(ItemCatalogue items) {
        this.items = items;
    }

    @Override
    public Map<String, Object> of(WorkItem item) {
        if (!item.element().equals(AnnualCycleProcess.Element.STEP10_GATHER_EVIDENCE.id())) {
            return Map.of();
        }
        List<String> labels = items.of(item.fiscalYear()).stream()
                .map(ItemCatalogue.Item::label)
                .toList();
        return labels.isEmpty() ? Map.of() : Map.of("assessmentItems", labels);
    }
}
