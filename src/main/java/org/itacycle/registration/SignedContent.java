package org.itacycle.registration;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.itacycle.cycle.ProcedureSettings;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentRegister;
import org.itacycle.document.DocumentVersion;
import org.itacycle.publication.ContentSeal;
import org.itacycle.signoff.SignOffs;
import org.springframework.stereotype.Component;

/**
 * Compares what is to be published with what was signed: a stamped PDF or a scan stands for the signed version it was
 * made from, every other version only for itself.
 */
@Component
class SignedContent implements ContentSeal {

    private static final Set<DocumentKind> ALWAYS_SIGNED =
            EnumSet.of(DocumentKind.ORDER, DocumentKind.MEASURES_PLAN, DocumentKind.ANNOUNCEMENT);

    private final DocumentRegister documents;
    private final SignOffs signOffs;
    private final ProcedureSettings procedure;

    SignedContent(DocumentRegister documents, SignOffs signOffs, ProcedureSettings procedure) {
        this.documents = documents;
        this.signOffs = signOffs;
        this.procedure = procedure;
    }

    @Override
    public boolean isIntact(DocumentVersion document) {
        if (!isSigned(document.kind())) {
            return true;
        }
        Optional<DocumentVersion> content = documents.version(document.contentVersion());
        return content.flatMap(version -> signOffs.of(version.id(), version.sha256()))
                .isPresent();
    }

    private boolean isSigned(DocumentKind kind) {
        return ALWAYS_SIGNED.contains(kind) || kind == DocumentKind.REPORT && procedure.reportsNeedSignature();
    }
}
