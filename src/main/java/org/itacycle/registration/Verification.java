package org.itacycle.registration;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.itacycle.Messages;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.Cycle;
import org.itacycle.cycle.CycleRegister;
import org.itacycle.document.DocumentStore;
import org.itacycle.document.DocumentVersion;
import org.itacycle.publication.PublishedFiles;
import org.itacycle.signoff.SignOff;
import org.itacycle.signoff.SignOffs;
import org.itacycle.signoff.Signatory;
import org.springframework.stereotype.Service;

/** Says of a registered document what the public may know, and of a file whether it is that document. */
@Service
class Verification {

    private final RegisterOfNumbers numbers;
    private final RegistrationDesk desk;
    private final DocumentStore documents;
    private final SignOffs signOffs;
    private final CycleRegister cycles;
    private final PublishedFiles published;
    private final Messages messages;

    Verification(
            RegisterOfNumbers numbers,
            RegistrationDesk desk,
            DocumentStore documents,
            SignOffs signOffs,
            CycleRegister cycles,
            PublishedFiles published,
            Messages messages) {
        this.numbers = numbers;
        this.desk = desk;
        this.documents = documents;
        this.signOffs = signOffs;
        this.cycles = cycles;
        this.published = published;
        this.messages = messages;
    }

    /** How a registered document stands; texts {@code verify.state.<state>}. */
    enum State {
        CURRENT,
        REPLACED,
        CANCELLED
    }

    /** What a file is in comparison with a registered document; texts {@code verify.finding.<finding>}. */
    enum Finding {
        /** To the byte the official file, and published. */
        PUBLISHED,
        /** To the byte the official file; not published. */
        OFFICIAL,
        /** What was signed, before number, date and code were added. */
        SIGNED_BEFORE_REGISTRATION,
        /** An earlier version of the same document. */
        OLDER,
        /** A later version of the same document. */
        NEWER,
        /** None of them: another file, or a changed one. */
        UNKNOWN;

        boolean isGood() {
            return this == PUBLISHED || this == OFFICIAL;
        }
    }

    /**
     * What the public may know of a registered document.
     *
     * @param kind in Thai
     * @param signer the lines below the signature; empty where none is needed
     * @param sha256 of the official file
     * @param address of the official file within this site; empty where it is not published
     */
    record Sheet(
            String kind,
            String title,
            String number,
            String date,
            List<String> signer,
            String sha256,
            String fileName,
            Optional<String> address,
            State state) {}

    /** The document behind a code; empty where there is none. */
    Optional<Sheet> of(String code) {
        return numbers.byCode(code).map(this::sheet);
    }

    /**
     * Compares a file with the document behind a code. The file is read once and not kept.
     *
     * @throws IllegalArgumentException where there is no such document
     */
    Finding compare(String code, InputStream file) throws IOException {
        Registration registration =
                numbers.byCode(code).orElseThrow(() -> new IllegalArgumentException("no document " + code));
        String sha256 = hashOf(file);
        DocumentVersion official = desk.newestOf(registration);
        if (sha256.equals(official.sha256())) {
            return published.addressOf(official.id()).isPresent() ? Finding.PUBLISHED : Finding.OFFICIAL;
        }
        if (sha256.equals(registration.sourceSha256())) {
            return Finding.SIGNED_BEFORE_REGISTRATION;
        }
        return documents.versions(official.documentId()).stream()
                .filter(version -> version.sha256().equals(sha256))
                .findFirst()
                .map(version -> version.version() < official.version() ? Finding.OLDER : Finding.NEWER)
                .orElse(Finding.UNKNOWN);
    }

    private Sheet sheet(Registration registration) {
        DocumentVersion official = desk.newestOf(registration);
        return new Sheet(
                messages.text("document.kind." + registration.kind()),
                official.title(),
                registration.number().toString(),
                ThaiDates.longDate(registration.registeredOn()),
                registration
                        .signOffId()
                        .flatMap(signOffs::byId)
                        .map(SignOff::signatory)
                        .map(this::lines)
                        .orElseGet(List::of),
                official.sha256(),
                official.fileName(),
                published.addressOf(official.id()),
                state(registration, official));
    }

    private List<String> lines(Signatory signer) {
        return SignerLines.of(signer, messages);
    }

    private State state(Registration registration, DocumentVersion official) {
        if (cycles.byId(official.cycleId()).state() == Cycle.State.CANCELLED) {
            return State.CANCELLED;
        }
        boolean replaced = documents.versions(official.documentId()).stream()
                .filter(version -> version.version() > official.version() && !version.voided())
                .flatMap(version -> numbers.of(version).stream())
                .anyMatch(other -> !other.id().equals(registration.id()));
        return replaced ? State.REPLACED : State.CURRENT;
    }

    private static String hashOf(InputStream file) throws IOException {
        MessageDigest digest = sha256();
        try (DigestInputStream hashed = new DigestInputStream(file, digest)) {
            hashed.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
