package org.itacycle.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itacycle.cycle.WorkItem;
import org.itacycle.document.DocumentVersion;
import org.itacycle.document.StepDocuments;
import org.springframework.stereotype.Component;

/** What is before a person to be signed or published, told apart from what was only attached on the way. */
@Component
class SubjectDocuments implements FormBackground {

    private static final Set<String> ELEMENTS = Set.of(
            SignOffForms.DECIDE.element(),
            SignOffForms.WITHDRAW.element(),
            SignOffForms.ATTACH_ORIGINAL.element(),
            PublicationForms.CONFIRM.element());

    private final StepDocuments documents;

    SubjectDocuments(StepDocuments documents) {
        this.documents = documents;
    }

    @Override
    public Map<String, Object> of(WorkItem item) {
        if (!ELEMENTS.contains(item.element())) {
            return Map.of();
        }
        List<String> versions = documents.of(item.cycleId(), item.step(), item.occurrence()).stream()
                .map(DocumentVersion::id)
                .toList();
        return Map.of("subjectDocuments", versions);
    }
}
