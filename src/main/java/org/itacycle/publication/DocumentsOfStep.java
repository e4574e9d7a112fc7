package org.itacycle.publication;

import java.util.List;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentVersion;
import org.itacycle.document.StepDocuments;
import org.springframework.stereotype.Component;

/** The documents of a publishing step, all of them or none: nothing half complete is planned. */
@Component
public class DocumentsOfStep {

    private final StepDocuments documents;
    private final ContentSeal seal;

    DocumentsOfStep(StepDocuments documents, ContentSeal seal) {
        this.documents = documents;
        this.seal = seal;
    }

    /**
     * The current versions, to be published.
     *
     * @throws Refusal where one that the step needs is missing, or is not what was signed
     * @throws IllegalArgumentException where the step publishes nothing
     */
    public List<DocumentVersion> find(String cycleId, int step, String occurrence) {
        List<DocumentVersion> found = documents.of(cycleId, step, occurrence);
        if (documents.kinds(step).isEmpty()) {
            throw new IllegalArgumentException("step " + step + " publishes nothing");
        }
        for (DocumentKind kind : documents.needed(step)) {
            if (found.stream().noneMatch(document -> document.kind() == kind)) {
                throw Refusal.because(Reason.CONFLICT, "publication.document-missing." + kind);
            }
        }
        found.stream().filter(document -> !seal.isIntact(document)).findFirst().ifPresent(changed -> {
            throw Refusal.because(Reason.CONFLICT, "publication.not-as-signed", changed.title());
        });
        return found;
    }
}
