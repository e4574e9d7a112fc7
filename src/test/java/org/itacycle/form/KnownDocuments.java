package org.itacycle.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentOrigin;
import org.itacycle.document.DocumentRegister;
import org.itacycle.document.DocumentVersion;

/** Documents that a test says there are. */
class KnownDocuments implements DocumentRegister {

    private final List<DocumentVersion> versions = new ArrayList<>();

    void none() {
        versions.clear();
    }

    /** A current document {@code v-KIND} of a step. */
    DocumentVersion attach(DocumentKind kind, String field, int step, String occurrence) {
        return attach("v-" + kind, kind, field, step, occurrence, 1);
    }

    DocumentVersion attach(String id, DocumentKind kind, String field, int step, String occurrence, int version) {
        DocumentVersion attached = new DocumentVersion(
                id,
                "d-" + kind,
                FormSlice.CYCLE,
                step,
                occurrence,
                kind,
                field,
                "คำสั่ง",
                version,
                "คำสั่ง.pdf",
                "application/pdf",
                12_345,
                "0".repeat(64),
                "officer",
                FormSlice.NOW,
                DocumentOrigin.UPLOADED,
                Optional.empty(),
                false);
        versions.add(attached);
        return attached;
    }

    @Override
    public Optional<DocumentVersion> version(String versionId) {
        return versions.stream().filter(known -> known.id().equals(versionId)).findFirst();
    }

    @Override
    public List<DocumentVersion> current(String cycleId) {
        return versions.stream()
                .filter(known -> known.cycleId().equals(cycleId) && !known.voided())
                .filter(known -> versions.stream().noneMatch(other -> isNewer(other, known)))
                .toList();
    }

    private static boolean isNewer(DocumentVersion other, DocumentVersion known) {
        return other.documentId().equals(known.documentId()) && other.version() > known.version();
    }
}
