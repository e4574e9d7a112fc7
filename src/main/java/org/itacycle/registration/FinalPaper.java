package org.itacycle.registration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.itacycle.BaseAddress;
import org.itacycle.Messages;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.document.DocumentOrigin;
import org.itacycle.document.DocumentStore;
import org.itacycle.document.DocumentVersion;
import org.itacycle.signoff.Signatory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the final PDF of a registered document: what was signed, with number, date, signer and code. */
@Component
class FinalPaper {

    private static final Logger LOG = LoggerFactory.getLogger(FinalPaper.class);
    private static final String PDF = "application/pdf";

    private final DocumentStore documents;
    private final TypedPaper typedPaper;
    private final PdfStamper stamper;
    private final BaseAddress base;
    private final Messages messages;

    FinalPaper(
            DocumentStore documents, TypedPaper typedPaper, PdfStamper stamper, BaseAddress base, Messages messages) {
        this.documents = documents;
        this.typedPaper = typedPaper;
        this.stamper = stamper;
        this.base = base;
        this.messages = messages;
    }

    /** A final PDF and what it is called. */
    record Pdf(String fileName, byte[] bytes) {}

    /** Whether a final PDF can be made of what was signed; of Word, Excel and pictures it cannot. */
    static boolean canBeMadeOf(DocumentVersion content) {
        return content.mediaType().equals(PDF) || content.origin() == DocumentOrigin.TYPED;
    }

    /**
     * The final PDF.
     *
     * @param signatory empty where no signature is needed
     * @return empty where none can be made: a person has to bring it
     */
    Optional<Pdf> of(DocumentVersion content, Registration registration, Optional<Signatory> signatory) {
        if (!canBeMadeOf(content)) {
            return Optional.empty();
        }
        byte[] unstamped = pdf(content, signatory.map(Signatory::position));
        try {
            return Optional.of(
                    new Pdf(fileName(content.fileName()), stamper.stamped(unstamped, stamp(registration, signatory))));
        } catch (IOException unreadable) {
            // Looked at when it was attached; kept all the same, so that no step waits for what nobody can mend.
            LOG.warn("version {} cannot be stamped: {}", content.id(), unreadable.getMessage());
            return Optional.empty();
        }
    }

    static String verificationPath(String code) {
        return "/public/verify/" + code;
    }

    private byte[] pdf(DocumentVersion content, Optional<String> position) {
        try (InputStream bytes = documents.content(content.id())) {
            byte[] kept = bytes.readAllBytes();
            return content.mediaType().equals(PDF)
                    ? kept
                    : typedPaper.pdf(new String(kept, StandardCharsets.UTF_8), position);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the signed version cannot be read", unreadable);
        }
    }

    private static String fileName(String fileName) {
        return fileName.replaceFirst("(?i)\\.html$", "")
                + (fileName.toLowerCase(Locale.ROOT).endsWith(".pdf") ? "" : ".pdf");
    }

    private Stamp stamp(Registration registration, Optional<Signatory> signatory) {
        String number = inThaiDigits(registration.number().toString());
        String date = inThaiDigits(ThaiDates.longDate(registration.registeredOn()));
        String kind = messages.text("document.kind." + registration.kind());
        String acting = signatory
                .map(signer -> SignerLines.actingAboveThePosition(signer, messages))
                .orElse("");
        return new Stamp(
                messages.text("registration.stamp.heading", kind, number, date),
                number,
                date,
                signatory.map(signer -> SignerLines.of(signer, messages)).orElseGet(List::of),
                acting,
                messages.text("registration.stamp.hint"),
                base.of(verificationPath(registration.code())));
    }

    private static String inThaiDigits(String text) {
        return ThaiDates.toThaiDigits(text);
    }
}
