package org.itacycle.evidence;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.itacycle.Message;
import org.itacycle.Messages;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.cycle.AnnualCycleProcess;
import org.itacycle.cycle.Cycle;
import org.itacycle.cycle.CycleRegister;
import org.itacycle.cycle.Deadlines;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentStore;
import org.itacycle.document.DocumentVersion;
import org.itacycle.document.NewDocument;
import org.itacycle.document.SizeText;
import org.itacycle.form.FormEntries;
import org.itacycle.form.FormEntry;
import org.itacycle.paper.PaperPress;
import org.itacycle.people.AgencySettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the bundle of evidence: a bag with every document and the index, kept as documents of step 10. The same content
 * is bundled once; a bundle and its two indexes are kept together or not at all.
 */
@Service
class EvidenceBundles {

    static final int STEP = 10;

    private static final String BUNDLE = "evidenceBundle";
    private static final String INDEX = "evidenceIndex";
    private static final String SHEET = "evidenceSheet";

    private final EvidenceCheck check;
    private final BundleRegister register;
    private final DocumentStore documents;
    private final CycleRegister cycles;
    private final FormEntries entries;
    private final PaperPress press;
    private final IndexSheet sheet;
    private final AgencySettings agency;
    private final EvidenceSettings settings;
    private final Messages messages;
    private final TransactionTemplate transaction;

    EvidenceBundles(
            EvidenceCheck check,
            BundleRegister register,
            DocumentStore documents,
            CycleRegister cycles,
            FormEntries entries,
            PaperPress press,
            IndexSheet sheet,
            AgencySettings agency,
            EvidenceSettings settings,
            Messages messages,
            PlatformTransactionManager transactions) {
        this.check = check;
        this.register = register;
        this.documents = documents;
        this.cycles = cycles;
        this.entries = entries;
        this.press = press;
        this.sheet = sheet;
        this.agency = agency;
        this.settings = settings;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Where the evidence and its bundle stand. */
    record State(CheckedEvidence evidence, Optional<DocumentVersion> bundle, boolean upToDate, long mostBytes) {

        boolean tooLarge() {
            return evidence.size() > mostBytes;
        }
    }

    State state(String cycleId, EvidenceEntry entry) {
        CheckedEvidence evidence = checked(cycleId, entry);
        Optional<DocumentVersion> bundle = register.current(cycleId);
        String content = Fingerprint.of(index(evidence));
        return new State(
                evidence,
                bundle,
                bundle.filter(made -> register.isMadeFrom(made, content)).isPresent(),
                settings.maxBundleSize().toBytes());
    }

    /**
     * Says whether a bundle of this entry can be made.
     *
     * @throws Refusal with everything that stops it, at the field where it can be mended
     */
    CheckedEvidence require(String cycleId, EvidenceEntry entry) {
        CheckedEvidence evidence = checked(cycleId, entry);
        if (!evidence.errors().isEmpty()) {
            throw Refusal.ofFields(
                    Message.of("evidence.refused", evidence.errors().size()), places(evidence.errors()));
        }
        if (evidence.size() > settings.maxBundleSize().toBytes()) {
            throw Refusal.because(
                    Reason.TOO_LARGE,
                    "evidence.too-large",
                    SizeText.of(evidence.size()),
                    SizeText.of(settings.maxBundleSize().toBytes()));
        }
        return evidence;
    }

    /**
     * Makes the bundle of what was last sent with the form of step 10, unless the current one is made from the same.
     *
     * @throws Refusal where it cannot be made
     */
    DocumentVersion makeOfLastEntry(String cycleId) {
        FormEntry sent = entries.latest(cycleId, AnnualCycleProcess.Element.STEP10_GATHER_EVIDENCE.id())
                .orElseThrow(() -> new IllegalStateException("nobody sent the evidence of cycle " + cycleId));
        return make(cycleId, EvidenceEntry.of(sent.values().asMap()), sent.submittedBy());
    }

    /**
     * Makes the bundle of an entry, unless the current one is made from the same.
     *
     * @param account on whose word
     * @throws Refusal where it cannot be made
     */
    DocumentVersion make(String cycleId, EvidenceEntry entry, String account) {
        EvidenceIndex index = index(require(cycleId, entry));
        String content = Fingerprint.of(index);
        return madeFrom(cycleId, content).orElseGet(() -> make(index, content, account));
    }

    private Optional<DocumentVersion> madeFrom(String cycleId, String content) {
        return register.current(cycleId).filter(bundle -> register.isMadeFrom(bundle, content));
    }

    private DocumentVersion make(EvidenceIndex index, String content, String account) {
        try {
            byte[] pdf = press.pdf(IndexPaper.of(index));
            byte[] spreadsheet = sheet.of(index);
            Path bag = Files.createTempFile("ita-evidence-", ".zip");
            try {
                write(bag, index, pdf, spreadsheet);
                return transaction.execute(running -> keep(index, content, bag, pdf, spreadsheet, account));
            } finally {
                Files.deleteIfExists(bag);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the bundle of evidence cannot be written", failed);
        }
    }

    private void write(Path bag, EvidenceIndex index, byte[] pdf, byte[] spreadsheet) throws IOException {
        String folder = "evidence-" + index.evidence().year();
        try (BagWriter writer =
                new BagWriter(new BufferedOutputStream(Files.newOutputStream(bag)), folder, index.time())) {
            writer.add(index.pdfPath(), index.time(), new ByteArrayInputStream(pdf));
            writer.add(index.sheetPath(), index.time(), new ByteArrayInputStream(spreadsheet));
            for (Map.Entry<String, Exhibit> file : index.files().entrySet()) {
                add(writer, file.getKey(), file.getValue().document());
            }
            writer.finish(facts(index));
        }
    }

    private void add(BagWriter writer, String path, DocumentVersion document) throws IOException {
        try (InputStream content = documents.content(document.id())) {
            writer.add(path, EvidenceIndex.local(document.createdAt()), content);
        }
    }

    private static Map<String, String> facts(EvidenceIndex index) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Source-Organization", index.agency());
        facts.put("External-Identifier", index.evidence().year().toString());
        facts.put("External-Description", index.title());
        facts.put("Bagging-Date", index.time().toLocalDate().toString());
        facts.put("Bag-Software-Agent", "ITA Cycle");
        return facts;
    }

    private DocumentVersion keep(
            EvidenceIndex index, String content, Path bag, byte[] pdf, byte[] spreadsheet, String account) {
        String cycleId = index.evidence().cycleId();
        register.lock(cycleId);
        Optional<DocumentVersion> meanwhile = madeFrom(cycleId, content);
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        try {
            keepIndex(index, INDEX, ".pdf", pdf, account);
            keepIndex(index, SHEET, ".xlsx", spreadsheet, account);
            String title = messages.text(
                    "evidence.bundle.title", index.evidence().year().toString());
            DocumentVersion bundle =
                    documents.packed(place(cycleId, BUNDLE, DocumentKind.EVIDENCE_BUNDLE, title), title, bag, account);
            register.keep(bundle, content);
            return bundle;
        } catch (IOException failed) {
            throw new UncheckedIOException("the bundle of evidence cannot be kept", failed);
        }
    }

    private void keepIndex(EvidenceIndex index, String field, String ending, byte[] bytes, String account)
            throws IOException {
        String title = messages.text(
                "evidence.index.as-file", index.title(), ending.substring(1).toUpperCase(Locale.ROOT));
        NewDocument place = place(index.evidence().cycleId(), field, DocumentKind.EVIDENCE_INDEX, title);
        documents.generated(place, index.title() + ending, new ByteArrayInputStream(bytes), account);
    }

    private static NewDocument place(String cycleId, String field, DocumentKind kind, String title) {
        return new NewDocument(cycleId, STEP, Deadlines.NO_OCCURRENCE, field, kind, false, title);
    }

    private CheckedEvidence checked(String cycleId, EvidenceEntry entry) {
        Cycle cycle = cycles.byId(cycleId);
        return check.of(cycleId, cycle.fiscalYear(), entry);
    }

    private EvidenceIndex index(CheckedEvidence evidence) {
        return new EvidenceIndex(evidence, agency.name(), messages);
    }

    /** One message for each place; what has no field of its own is told all the same. */
    private static Map<String, Message> places(List<Finding> errors) {
        Map<String, Message> places = new LinkedHashMap<>();
        for (int i = 0; i < errors.size(); i++) {
            Finding error = errors.get(i);
            String place = error.place().isEmpty() ? "evidence[%d]".formatted(i) : error.place();
            Message text = Message.of("evidence.with-todo", error.text(), error.todo());
            places.merge(place, text, (one, other) -> Message.of("evidence.with-todo", one, other));
        }
        return places;
    }
}
