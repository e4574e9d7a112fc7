package org.itacycle.registration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.itacycle.document.DocumentOrigin;
import org.itacycle.document.DocumentStore;
import org.itacycle.document.DocumentVersion;
import org.itacycle.document.StepDocuments;
import org.itacycle.people.CurrentAccount;
import org.itacycle.registration.RegisterOfNumbers.Entry;
import org.itacycle.signoff.SignOff;
import org.itacycle.signoff.SignOffs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers what a step has signed, or sends out without a signature, and makes the final PDF of each document: once,
 * with number, date, signer and code. Repeating it changes nothing.
 */
@Service
public class RegistrationDesk {

    private final RegisterOfNumbers numbers;
    private final SignOffs signOffs;
    private final StepDocuments stepDocuments;
    private final DocumentStore documents;
    private final FinalPaper finalPaper;
    private final PaperOriginals originals;

    RegistrationDesk(
            RegisterOfNumbers numbers,
            SignOffs signOffs,
            StepDocuments stepDocuments,
            DocumentStore documents,
            FinalPaper finalPaper,
            PaperOriginals originals) {
        this.numbers = numbers;
        this.signOffs = signOffs;
        this.stepDocuments = stepDocuments;
        this.documents = documents;
        this.finalPaper = finalPaper;
        this.originals = originals;
    }

    /** Registers the documents of a step: those that were signed in it, else, where nothing is signed, the current ones. */
    @Transactional
    public void register(String cycleId, int step, String occurrence) {
        contents(cycleId, step, occurrence).forEach(this::register);
    }

    /** The registrations of a step's signed documents whose signed original a person still has to attach. */
    public List<Registration> withoutOriginal(String cycleId, int step, String occurrence) {
        return contents(cycleId, step, occurrence).stream()
                .flatMap(content -> numbers.of(content).stream())
                .filter(registration -> registration.signOffId().isPresent())
                .filter(registration -> lacksOriginal(newestOf(registration)))
                .toList();
    }

    /** What stands for a registered document now: its scan, its stamped PDF, or the registered version itself. */
    DocumentVersion newestOf(Registration registration) {
        DocumentVersion source = version(registration.sourceVersionId());
        List<DocumentVersion> standing = documents.versions(source.documentId()).stream()
                .filter(version -> version.contentVersion().equals(source.id()) && !version.voided())
                .toList();
        return standing.isEmpty() ? source : standing.get(standing.size() - 1);
    }

    private boolean lacksOriginal(DocumentVersion newest) {
        return switch (newest.origin()) {
            case SCAN -> false;
            case STAMPED -> originals.signedOnPaper();
            case UPLOADED, TYPED, GENERATED -> true;
        };
    }

    private List<DocumentVersion> contents(String cycleId, int step, String occurrence) {
        List<String> signed = signOffs.lastSigned(cycleId, step, occurrence);
        return signed.isEmpty()
                ? stepDocuments.of(cycleId, step, occurrence).stream()
                        .map(current -> version(current.contentVersion()))
                        .toList()
                : signed.stream().map(this::version).toList();
    }

    private void register(DocumentVersion content) {
        Optional<SignOff> signOff = signOffs.of(content.id(), content.sha256());
        Entry entry = numbers.enter(content, signOff.map(SignOff::id));
        if (entry.isNew()) {
            finalPaper
                    .of(content, entry.registration(), signOff.map(SignOff::signatory))
                    .ifPresent(pdf -> keep(content, pdf, signOff));
        }
    }

    private void keep(DocumentVersion content, FinalPaper.Pdf pdf, Optional<SignOff> signOff) {
        String account = signOff.map(SignOff::signedBy).orElse(CurrentAccount.SYSTEM);
        try (InputStream bytes = new ByteArrayInputStream(pdf.bytes())) {
            documents.standingFor(content, DocumentOrigin.STAMPED, pdf.fileName(), bytes, account);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the stamped PDF cannot be kept", unwritable);
        }
    }

    private DocumentVersion version(String id) {
        return documents.version(id).orElseThrow(() -> new IllegalStateException("no document version " + id));
    }
}
