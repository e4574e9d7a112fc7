package org.itacycle.evidence;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.itacycle.cycle.ProcedureSettings;
import org.itacycle.cycle.StepStandard;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentVersion;
import org.itacycle.document.StepDocuments;
import org.springframework.stereotype.Component;

/** What the procedure demands of a document: a signature, a publication (domain.md A.1.2). */
@Component
class Duties {

    private static final int SIGN_ORDER = 2;
    private static final int SIGN_MEASURES = 5;

    private final StepStandard standard;
    private final StepDocuments documents;
    private final ProcedureSettings procedure;

    Duties(StepStandard standard, StepDocuments documents, ProcedureSettings procedure) {
        this.standard = standard;
        this.documents = documents;
        this.procedure = procedure;
    }

    /** The step that signs the document; empty where it needs no signature. */
    OptionalInt signedIn(DocumentVersion version) {
        if (version.kind() == DocumentKind.REPORT) {
            return procedure.reportsNeedSignature() ? OptionalInt.of(version.step()) : OptionalInt.empty();
        }
        return IntStream.of(SIGN_ORDER, SIGN_MEASURES)
                .filter(step -> documents.kinds(step).contains(version.kind()))
                .findFirst();
    }

    /** The step that publishes the document; empty where none does. */
    OptionalInt publishedBy(DocumentVersion version) {
        return IntStream.rangeClosed(1, StepStandard.STEPS)
                .filter(step -> documents.kinds(step).contains(version.kind()))
                .filter(step -> !standard.rule(step).targets().isEmpty())
                .filter(step -> version.kind() != DocumentKind.REPORT || version.step() == step)
                .findFirst();
    }
}
