package org.itacycle.publication;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentRegister;
import org.itacycle.document.DocumentVersion;
import org.springframework.stereotype.Component;

/**
 * Which documents a publishing step publishes: step 6 the signed order with the measures and plan, steps 8, 9 and 12
 * their report (domain.md A.1.2).
 */
@Component
public class DocumentsOfStep {

    private static final int MEASURES = 6;
    private static final Set<Integer> REPORTS = Set.of(8, 9, 12);

    private final DocumentRegister documents;

    DocumentsOfStep(DocumentRegister documents) {
        this.documents = documents;
    }

    /**
     * The current versions, to be published.
     *
     * @throws Refusal where one that the step needs is missing
     * @throws IllegalArgumentException where the step publishes nothing
     */
    public List<DocumentVersion> find(String cycleId, int step, String occurrence) {
        List<DocumentVersion> current = documents.current(cycleId);
        if (step == MEASURES) {
            return List.of(newest(current, DocumentKind.ORDER), newest(current, DocumentKind.MEASURES_PLAN));
        }
        if (!REPORTS.contains(step)) {
            throw new IllegalArgumentException("step " + step + " publishes nothing");
        }
        List<DocumentVersion> own = current.stream()
                .filter(document ->
                        document.step() == step && document.occurrence().equals(occurrence))
                .toList();
        return List.of(newest(own, DocumentKind.REPORT));
    }

    private static DocumentVersion newest(List<DocumentVersion> documents, DocumentKind kind) {
        return documents.stream()
                .filter(document -> document.kind() == kind)
                .max(Comparator.comparing(DocumentVersion::createdAt))
                .orElseThrow(() -> Refusal.because(Reason.CONFLICT, "publication.document-missing." + kind));
    }
}
