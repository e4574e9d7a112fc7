package org.itacycle.evidence;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.itacycle.Messages;
import org.itacycle.document.DocumentRegister;
import org.itacycle.document.DocumentVersion;
import org.itacycle.signoff.SignOff;
import org.itacycle.signoff.SignOffs;
import org.itacycle.signoff.Signatory;
import org.springframework.stereotype.Component;

/** Finds the signatures under documents. */
@Component
class Approvals {

    private final SignOffs signOffs;
    private final DocumentRegister documents;
    private final Duties duties;
    private final Messages messages;

    Approvals(SignOffs signOffs, DocumentRegister documents, Duties duties, Messages messages) {
        this.signOffs = signOffs;
        this.documents = documents;
        this.duties = duties;
        this.messages = messages;
    }

    /** The signature under exactly these bytes, or under those that a stamped version or a scan stands for. */
    Optional<Approval> of(DocumentVersion version) {
        return documents
                .version(version.contentVersion())
                .flatMap(signed -> signOffs.of(signed.id(), signed.sha256()))
                .map(this::approval);
    }

    /** The newest version of this document that was signed, by its number; empty where none was. */
    Optional<Integer> lastSigned(DocumentVersion version) {
        OptionalInt step = duties.signedIn(version);
        return step.isEmpty()
                ? Optional.empty()
                : signOffs.lastSigned(version.cycleId(), step.getAsInt(), version.occurrence()).stream()
                        .flatMap(id -> documents.version(id).stream())
                        .filter(signed -> signed.documentId().equals(version.documentId()))
                        .map(DocumentVersion::version)
                        .max(Comparator.naturalOrder());
    }

    private Approval approval(SignOff signOff) {
        return new Approval(text(signOff.signatory()), signOff.signedAt());
    }

    private String text(Signatory signatory) {
        Stream<String> acting = signatory.acting().stream()
                .map(place -> messages.text("registration.acting." + place.right(), place.position()));
        return Stream.concat(Stream.of(signatory.name(), signatory.position()), acting)
                .filter(text -> !text.isBlank())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }
}
