package org.itacycle.document;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which documents a step signs or publishes (domain.md A.1.2): the order in step 2, measures and plan with their
 * announcement in step 5, all of them in step 6, and its own report in steps 8, 9 and 12.
 */
@Component
public class StepDocuments {

    private final DocumentRegister documents;

    StepDocuments(DocumentRegister documents) {
        this.documents = documents;
    }

    /** The current versions in the order of the steps that made them. */
    public List<DocumentVersion> of(String cycleId, int step, String occurrence) {
        Set<DocumentKind> kinds = kinds(step);
        return documents.current(cycleId).stream()
                .filter(document -> kinds.contains(document.kind()))
                .filter(document -> document.kind() != DocumentKind.REPORT
                        || document.step() == step && document.occurrence().equals(occurrence))
                .sorted(Comparator.comparing(DocumentVersion::step))
                .toList();
    }

    /** What kinds of document the step cannot do without; an announcement goes along where there is one. */
    public Set<DocumentKind> needed(int step) {
        return kinds(step).stream()
                .filter(kind -> kind != DocumentKind.ANNOUNCEMENT)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What kinds of document the step is about; empty where it signs and publishes nothing.
     *
     * @param step 1 to 13
     */
    public Set<DocumentKind> kinds(int step) {
        return switch (step) {
            case 2 -> Set.of(DocumentKind.ORDER);
            case 5 -> Set.of(DocumentKind.MEASURES_PLAN, DocumentKind.ANNOUNCEMENT);
            case 6 -> Set.of(DocumentKind.ORDER, DocumentKind.MEASURES_PLAN, DocumentKind.ANNOUNCEMENT);
            case 8, 9, 12 -> Set.of(DocumentKind.REPORT);
            default -> Set.of();
        };
    }
}
