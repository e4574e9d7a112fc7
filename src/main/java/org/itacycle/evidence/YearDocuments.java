package org.itacycle.evidence;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentRegister;
import org.itacycle.document.DocumentVersion;
import org.itacycle.form.FormEntries;
import org.springframework.stereotype.Component;

/**
 * The official documents that a cycle has brought forth: those that were sent with a form, in their current version. What
 * was only attached to a draft is none yet, and evidence counts only where somebody names it.
 */
@Component
class YearDocuments {

    private static final Set<DocumentKind> NAMED_ONLY =
            EnumSet.of(DocumentKind.EVIDENCE, DocumentKind.ENTRY, DocumentKind.SIGNED_ORIGINAL);

    private final FormEntries entries;
    private final DocumentRegister documents;

    YearDocuments(FormEntries entries, DocumentRegister documents) {
        this.entries = entries;
        this.documents = documents;
    }

    /** In the order of the steps and months that made them. */
    List<DocumentVersion> of(String cycleId) {
        Set<String> sent = entries.ofCycle(cycleId).stream()
                .flatMap(entry -> entry.values().attachments().stream())
                .distinct()
                .flatMap(id -> documents.version(id).stream())
                .map(DocumentVersion::documentId)
                .collect(Collectors.toSet());
        return documents.current(cycleId).stream()
                .filter(document -> sent.contains(document.documentId()))
                .filter(document -> !NAMED_ONLY.contains(document.kind())
                        && !document.kind().gathersOthers())
                .sorted(Comparator.comparing(DocumentVersion::step).thenComparing(DocumentVersion::occurrence))
                .toList();
    }
}
