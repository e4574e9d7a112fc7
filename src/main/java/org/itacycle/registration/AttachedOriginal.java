package org.itacycle.registration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.itacycle.Message;
import org.itacycle.Refusal;
import org.itacycle.cycle.SignOffProcess;
import org.itacycle.cycle.WorkItem;
import org.itacycle.document.DocumentOrigin;
import org.itacycle.document.DocumentStore;
import org.itacycle.document.DocumentVersion;
import org.itacycle.form.FormConsequence;
import org.itacycle.form.FormValues;
import org.springframework.stereotype.Component;

/** Makes the attached scan of a signed original the next version of its document: from now on this is what counts. */
@Component
class AttachedOriginal implements FormConsequence {

    static final String ELEMENT = SignOffProcess.Element.SIGN_OFF_ATTACH_ORIGINAL.id();

    private static final String FIELD = "originalFile";
    private static final Set<String> SCANS = Set.of("application/pdf", "image/png", "image/jpeg");

    private final RegisterOfNumbers numbers;
    private final DocumentStore documents;

    AttachedOriginal(RegisterOfNumbers numbers, DocumentStore documents) {
        this.numbers = numbers;
        this.documents = documents;
    }

    @Override
    public boolean concerns(String element) {
        return ELEMENT.equals(element);
    }

    @Override
    public void record(WorkItem item, FormValues values, String account) {
        DocumentVersion signed = numbers.byId(item.subject().orElseThrow())
                .flatMap(registration -> documents.version(registration.sourceVersionId()))
                .orElseThrow(() -> new IllegalStateException("no registration for " + item));
        DocumentVersion brought = documents.version(values.files(FIELD).get(0)).orElseThrow();
        if (!SCANS.contains(brought.mediaType())) {
            throw Refusal.ofFields(
                    Message.of("registration.original-type"), Map.of(FIELD, Message.of("registration.original-type")));
        }
        try (InputStream scan = documents.content(brought.id())) {
            documents.standingFor(signed, DocumentOrigin.SCAN, brought.fileName(), scan, account);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the attached original cannot be read", unreadable);
        }
        // Its bytes stand as the document's next version now; beside it they would look like a document of their own.
        documents.voidVersion(brought.id(), account);
    }
}
