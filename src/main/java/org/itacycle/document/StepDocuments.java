package org.itacycle.document;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which documents a step signs or publishes (domain.md A.1.2): the order in step 2, measures and plan in step 5, all of
 * them in step 6, and its own report in steps 8, 9 and 12.
 */
@Component
public class StepDocuments {

    private final DocumentRegister documents;

    StepDocuments(DocumentRegister documents) {
        this.documents = documents;
    }

    /** The current versions, oldest document first. */
    public List<DocumentVersion> of(String cycleId, int step, String occurrence) {
        return documents.current(cycleId).stream()
                .filter(document -> belongs(document, step, occurrence))
                .toList();
    }

    private static boolean belongs(DocumentVersion document, int step, String occurrence) {
        return switch (step) {
            case 2 -> document.kind() == DocumentKind.ORDER;
            case 5 -> document.kind() == DocumentKind.MEASURES_PLAN;
            case 6 -> Set.of(DocumentKind.ORDER, DocumentKind.MEASURES_PLAN).contains(document.kind());
            default ->
                document.kind() == DocumentKind.REPORT
                        && document.step() == step
                        && document.occurrence().equals(occurrence);
        };
    }
}
