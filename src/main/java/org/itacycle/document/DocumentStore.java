package org.itacycle.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.trail.Action;
import org.itacycle.trail.Deed;
import org.itacycle.trail.Subjects;
import org.itacycle.trail.Trail;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * Keeps official documents: every version with its bytes, SHA-256, author and time. Nothing that was kept is changed or
 * deleted; a version taken back is marked and stays.
 */
@Component
public class DocumentStore implements DocumentRegister {

    private final DocumentTable table;
    private final TypedDocument typedDocument;
    private final FileTypes types = new FileTypes();
    private final ObjectProvider<UploadCheck> checks;
    private final TransactionTemplate transaction;
    private final Trail trail;
    private final DataSize limit;
    private final Clock clock;

    DocumentStore(
            DocumentTable table,
            TypedDocument typedDocument,
            ObjectProvider<UploadCheck> checks,
            PlatformTransactionManager transactions,
            Trail trail,
            DocumentSettings settings,
            Clock clock) {
        this.table = table;
        this.typedDocument = typedDocument;
        this.checks = checks;
        this.transaction = new TransactionTemplate(transactions);
        this.trail = trail;
        this.limit = settings.maxSize();
        this.clock = clock;
    }

    /**
     * Keeps a file. At a field for one document it becomes the next version of that document.
     *
     * @param fileName as the browser sent it; it is cleaned, Thai is kept
     * @param account who hands it in
     * @throws Refusal where it is empty, too large, of no type that is kept (by content), of no use for its kind, or the
     *     cycle is unknown
     */
    public DocumentVersion add(NewDocument place, String fileName, InputStream content, String account)
            throws IOException {
        try (Incoming incoming = Incoming.spool(content, limit)) {
            FileType type = typeOf(incoming);
            for (UploadCheck check : checks) {
                check.check(place.kind(), type.mediaType(), incoming.file());
            }
            return keep(
                    place,
                    FileName.clean(fileName, type),
                    type,
                    incoming,
                    Provenance.of(DocumentOrigin.UPLOADED, account));
        }
    }

    /**
     * Keeps a text that was typed instead of uploaded, as a page that can be printed.
     *
     * @param account who typed it
     * @throws Refusal where title or text are missing or too long, or the cycle is unknown
     */
    public DocumentVersion typed(NewDocument place, String text, String account) throws IOException {
        byte[] page = typedDocument.render(place.title(), text).getBytes(StandardCharsets.UTF_8);
        try (Incoming incoming = Incoming.spool(new ByteArrayInputStream(page), limit)) {
            String fileName = FileName.ofTitle(place.title(), FileType.TYPED);
            return keep(place, fileName, FileType.TYPED, incoming, Provenance.of(DocumentOrigin.TYPED, account));
        }
    }

    /**
     * Keeps a file that the product made from what a form holds. At a field for one document it becomes the next
     * version of that document; at a field for several the next version of the one that was made there before.
     *
     * @param fileName in Thai or not; it is cleaned
     * @param account on whose word it was made
     * @throws Refusal where it is empty, too large, of no type that is kept (by content), or the cycle is unknown
     */
    public DocumentVersion generated(NewDocument place, String fileName, InputStream content, String account)
            throws IOException {
        try (Incoming incoming = Incoming.spool(content, limit)) {
            FileType type = typeOf(incoming);
            String name = FileName.clean(fileName, type);
            return keep(
                    place,
                    () -> place.several() ? table.generatedAt(place) : table.documentAt(place),
                    name,
                    type,
                    incoming,
                    Provenance.of(DocumentOrigin.GENERATED, account));
        }
    }

    /**
     * Keeps a package (ZIP) that the product made. There is no other way for one to come in, and the limit on uploads
     * does not count for it: whoever makes one limits it.
     *
     * @param fileName in Thai or not; it is cleaned
     * @param file stays the caller's, who deletes it
     * @param account on whose word it was made
     * @throws Refusal where the cycle is unknown
     */
    public DocumentVersion packed(NewDocument place, String fileName, Path file, String account) throws IOException {
        String name = FileName.clean(fileName, FileType.ZIP);
        Provenance provenance = Provenance.of(DocumentOrigin.GENERATED, account);
        return keep(place, name, FileType.ZIP, Incoming.of(file), provenance);
    }

    /**
     * Keeps what stands for a signed version as the next version of the same document: the registered final PDF, or the
     * scan of the original that was signed on paper.
     *
     * @param signed the version whose content it carries; one that itself carries another's is traced back
     * @param origin STAMPED or SCAN
     * @throws Refusal where it is empty, too large, or of no type that is kept (by content)
     */
    public DocumentVersion standingFor(
            DocumentVersion signed, DocumentOrigin origin, String fileName, InputStream content, String account)
            throws IOException {
        try (Incoming incoming = Incoming.spool(content, limit)) {
            FileType type = typeOf(incoming);
            String name = FileName.clean(fileName, type);
            NewDocument place = new NewDocument(
                    signed.cycleId(),
                    signed.step(),
                    signed.occurrence(),
                    signed.field(),
                    signed.kind(),
                    false,
                    signed.title());
            Provenance provenance = new Provenance(origin, Optional.of(signed.contentVersion()), account);
            return keep(place, () -> Optional.of(signed.documentId()), name, type, incoming, provenance);
        }
    }

    /**
     * Takes a version back before it was used; the record stays. A second call changes nothing.
     *
     * @throws Refusal where it was decided upon or published, or does not exist
     */
    public void voidVersion(String versionId, String account) {
        transaction.executeWithoutResult(running -> {
            DocumentVersion version = version(versionId).orElseThrow(DocumentStore::unknown);
            if (version.voided()) {
                return;
            }
            if (table.isUsed(versionId)) {
                throw Refusal.because(Reason.CONFLICT, "document.in-use");
            }
            table.markVoided(versionId, account, clock.instant());
            trail.add(deed(account, Action.DOCUMENT_VOIDED, version));
        });
    }

    @Override
    public Optional<DocumentVersion> version(String versionId) {
        return table.version(versionId);
    }

    /** All versions of a document, the first one first, those taken back included. */
    public List<DocumentVersion> versions(String documentId) {
        return table.versions(documentId);
    }

    @Override
    public List<DocumentVersion> current(String cycleId) {
        return table.current(cycleId);
    }

    /**
     * The bytes of a version, compared with its SHA-256 before the first one is handed out. No database connection is
     * held while the caller reads; the caller closes.
     *
     * @throws IllegalStateException where the kept bytes are not those that were registered
     */
    public InputStream content(String versionId) throws IOException {
        DocumentVersion version = version(versionId).orElseThrow(DocumentStore::unknown);
        Incoming outgoing =
                table.readContent(versionId, bytes -> Incoming.spool(bytes, DataSize.ofBytes(version.size())));
        if (!outgoing.sha256().equals(version.sha256())) {
            outgoing.close();
            throw new IllegalStateException("the kept bytes of version " + versionId + " are not those registered");
        }
        return openOnce(outgoing.file());
    }

    private static InputStream openOnce(Path file) throws IOException {
        return Files.newInputStream(file, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** What a version is made of and by whom. */
    private record Provenance(DocumentOrigin origin, Optional<String> stampedFrom, String account) {

        static Provenance of(DocumentOrigin origin, String account) {
            return new Provenance(origin, Optional.empty(), account);
        }
    }

    private FileType typeOf(Incoming incoming) throws IOException {
        return types.of(incoming.file()).orElseThrow(() -> Refusal.because(Reason.WRONG_TYPE, "document.wrong-type"));
    }

    private DocumentVersion keep(
            NewDocument place, String fileName, FileType type, Incoming bytes, Provenance provenance) {
        return keep(
                place,
                () -> place.several() ? Optional.empty() : table.documentAt(place),
                fileName,
                type,
                bytes,
                provenance);
    }

    private DocumentVersion keep(
            NewDocument place,
            Supplier<Optional<String>> earlier,
            String fileName,
            FileType type,
            Incoming bytes,
            Provenance provenance) {
        try {
            return insert(place, earlier, fileName, type, bytes, provenance);
        } catch (DuplicateKeyException | ConcurrencyFailureException collided) {
            // A colleague was quicker at the same field: once more, behind their version.
            return insert(place, earlier, fileName, type, bytes, provenance);
        }
    }

    private DocumentVersion insert(
            NewDocument place,
            Supplier<Optional<String>> earlier,
            String fileName,
            FileType type,
            Incoming bytes,
            Provenance provenance) {
        return transaction.execute(running -> {
            if (!table.lockCycle(place.cycleId())) {
                throw Refusal.because(Reason.NOT_FOUND, "document.cycle-unknown");
            }
            DocumentVersion version = describe(place, earlier.get(), fileName, type, bytes, provenance);
            if (version.version() == 1) {
                table.insertDocument(version);
            }
            try (InputStream content = Files.newInputStream(bytes.file())) {
                table.insertVersion(version, content);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            trail.add(deed(version.createdBy(), kept(version.origin()), version));
            return version;
        });
    }

    private Deed deed(String account, Action action, DocumentVersion version) {
        String subject = Subjects.of(
                table.fiscalYear(version.cycleId()),
                version.step(),
                version.occurrence(),
                version.kind(),
                version.version(),
                version.id());
        return Deed.of(account, action, subject).about(version.sha256());
    }

    private static Action kept(DocumentOrigin origin) {
        return switch (origin) {
            case UPLOADED -> Action.DOCUMENT_UPLOADED;
            case TYPED -> Action.DOCUMENT_TYPED;
            case GENERATED -> Action.DOCUMENT_GENERATED;
            case STAMPED -> Action.DOCUMENT_STAMPED;
            case SCAN -> Action.DOCUMENT_SCANNED;
        };
    }

    private DocumentVersion describe(
            NewDocument place,
            Optional<String> earlier,
            String fileName,
            FileType type,
            Incoming bytes,
            Provenance provenance) {
        return new DocumentVersion(
                UUID.randomUUID().toString(),
                earlier.orElseGet(() -> UUID.randomUUID().toString()),
                place.cycleId(),
                place.step(),
                place.occurrence(),
                place.kind(),
                place.field(),
                titleOf(place, fileName),
                earlier.map(table::lastVersion).orElse(0) + 1,
                fileName,
                type.mediaType(),
                bytes.size(),
                bytes.sha256(),
                provenance.account(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                provenance.origin(),
                provenance.stampedFrom(),
                false);
    }

    private static String titleOf(NewDocument place, String fileName) {
        return place.title() == null || place.title().isBlank()
                ? FileName.stem(fileName)
                : place.title().strip();
    }

    private static Refusal unknown() {
        return Refusal.because(Reason.NOT_FOUND, "document.unknown");
    }
}
