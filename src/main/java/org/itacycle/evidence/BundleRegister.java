package org.itacycle.evidence;

import java.util.List;
import java.util.Optional;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentRegister;
import org.itacycle.document.DocumentVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps from what each bundle was made. */
@Component
class BundleRegister {

    private final JdbcClient database;
    private final DocumentRegister documents;

    BundleRegister(JdbcClient database, DocumentRegister documents) {
        this.database = database;
        this.documents = documents;
    }

    /** Makes bundles of one cycle wait for each other until the transaction ends. */
    void lock(String cycleId) {
        database.sql("select id from ita_cycle where id = :id for update")
                .param("id", cycleId)
                .query(String.class)
                .single();
    }

    /** The bundle that counts now; empty where none was made. */
    Optional<DocumentVersion> current(String cycleId) {
        return documents.current(cycleId).stream()
                .filter(document -> document.kind() == DocumentKind.EVIDENCE_BUNDLE)
                .findFirst();
    }

    /** The index as a file of its own, as PDF and as spreadsheet. */
    List<DocumentVersion> indexes(String cycleId) {
        return documents.current(cycleId).stream()
                .filter(document -> document.kind() == DocumentKind.EVIDENCE_INDEX)
                .toList();
    }

    /** @param content SHA-256 of what it was made from, see {@link Fingerprint} */
    boolean isMadeFrom(DocumentVersion bundle, String content) {
        return database.sql("select content_sha256 from ita_evidence_bundle where document_version_id = :id")
                .param("id", bundle.id())
                .query(String.class)
                .optional()
                .filter(content::equals)
                .isPresent();
    }

    void keep(DocumentVersion bundle, String content) {
        database.sql("insert into ita_evidence_bundle (document_version_id, content_sha256) values (:id, :content)")
                .param("id", bundle.id())
                .param("content", content)
                .update();
    }
}
