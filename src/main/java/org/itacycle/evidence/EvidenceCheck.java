package org.itacycle.evidence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itacycle.Message;
import org.itacycle.Messages;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.StepOpening;
import org.itacycle.cycle.StepRegister;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentRegister;
import org.itacycle.document.DocumentVersion;
import org.itacycle.evidence.Finding.Kind;
import org.itacycle.evidence.Finding.Severity;
import org.springframework.stereotype.Component;

/** Looks through the evidence of a year before it is bundled: what is missing, unsigned, unpublished or stale. */
@Component
class EvidenceCheck {

    private static final int MONTHLY_REPORT = 8;
    private static final int HALF_YEAR_REPORT = 9;

    private final DocumentRegister documents;
    private final YearDocuments yearDocuments;
    private final StepRegister steps;
    private final Duties duties;
    private final Approvals approvals;
    private final Postings postings;
    private final ItemCatalogue items;
    private final Messages messages;

    EvidenceCheck(
            DocumentRegister documents,
            YearDocuments yearDocuments,
            StepRegister steps,
            Duties duties,
            Approvals approvals,
            Postings postings,
            ItemCatalogue items,
            Messages messages) {
        this.documents = documents;
        this.yearDocuments = yearDocuments;
        this.steps = steps;
        this.duties = duties;
        this.approvals = approvals;
        this.postings = postings;
        this.items = items;
        this.messages = messages;
    }

    /** The evidence as this entry names it, with the documents of the year beside it. */
    CheckedEvidence of(String cycleId, FiscalYear year, EvidenceEntry entry) {
        return new Look(cycleId, year, entry).result();
    }

    /** One look at one entry. */
    private final class Look {

        private final String cycleId;
        private final FiscalYear year;
        private final EvidenceEntry entry;
        private final Set<String> current;
        private final List<Exhibit> exhibits = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();

        Look(String cycleId, FiscalYear year, EvidenceEntry entry) {
            this.cycleId = cycleId;
            this.year = year;
            this.entry = entry;
            this.current =
                    documents.current(cycleId).stream().map(DocumentVersion::id).collect(Collectors.toSet());
        }

        CheckedEvidence result() {
            rows();
            entryFile();
            documentsOfTheYear();
            findings.sort(Comparator.comparing(Finding::severity));
            return new CheckedEvidence(cycleId, year, entry.title(), exhibits, findings);
        }

        private void rows() {
            if (entry.rows().isEmpty()) {
                error(Kind.MISSING, "items", Message.of("evidence.missing.rows"), "evidence.todo.rows");
            }
            for (int i = 0; i < entry.rows().size(); i++) {
                row(i, entry.rows().get(i));
            }
        }

        private void row(int index, EvidenceEntry.Row row) {
            String place = "items[%d].".formatted(index);
            String item = item(index, row.item(), place + "indicator");
            if (row.versions().isEmpty()) {
                error(
                        Kind.MISSING,
                        place + "evidence",
                        Message.of("evidence.missing.file", index + 1, item),
                        "evidence.todo.file");
            }
            for (String id : row.versions()) {
                Optional<DocumentVersion> named = named(id);
                if (named.isEmpty()) {
                    error(
                            Kind.MISSING,
                            place + "evidence",
                            Message.of("evidence.missing.taken-back", index + 1, item),
                            "evidence.todo.taken-back");
                }
                named.ifPresent(document -> {
                    refuseStale(document, place + "evidence");
                    exhibit(
                            new Exhibit.Row(index + 1),
                            item,
                            document,
                            row.effective(),
                            row.note(),
                            place + "evidence");
                });
            }
        }

        /** What the row proves, with the year's own name of it where that is known. */
        private String item(int index, String typed, String place) {
            if (typed.isEmpty()) {
                error(Kind.MISSING, place, Message.of("evidence.missing.item", index + 1), "evidence.todo.item");
                return "";
            }
            ItemCatalogue.Named named = items.named(year, typed);
            if (named instanceof ItemCatalogue.NotOfThisYear other) {
                warning(
                        Kind.OTHER_YEAR,
                        place,
                        Message.of("evidence.other-year", index + 1, other.code(), year.toString()),
                        "evidence.todo.other-year");
            }
            return named instanceof ItemCatalogue.Known known ? known.item().label() : typed;
        }

        private Optional<DocumentVersion> named(String id) {
            return documents
                    .version(id)
                    .filter(document -> document.cycleId().equals(cycleId)
                            && !document.voided()
                            && !document.kind().gathersOthers());
        }

        private void refuseStale(DocumentVersion document, String place) {
            if (!current.contains(document.id())) {
                error(Kind.STALE, place, Message.of("evidence.stale.picked", document.title()), "evidence.todo.stale");
            }
        }

        private void entryFile() {
            Optional<DocumentVersion> file = entry.entryFile().flatMap(this::named);
            if (file.isEmpty()) {
                error(Kind.MISSING, "entryFile", Message.of("evidence.missing.entry"), "evidence.todo.entry");
            }
            file.ifPresent(document -> {
                refuseStale(document, "entryFile");
                exhibit(
                        new Exhibit.Entry(),
                        messages.text("evidence.folder.entry"),
                        document,
                        Optional.empty(),
                        entry.title(),
                        "");
            });
        }

        private void documentsOfTheYear() {
            List<DocumentVersion> brought = yearDocuments.of(cycleId);
            Set<String> named = new HashSet<>();
            exhibits.forEach(exhibit -> named.add(exhibit.document().documentId()));
            brought.stream()
                    .filter(document -> !named.contains(document.documentId()))
                    .forEach(document ->
                            exhibit(new Exhibit.OfTheYear(), answered(document), document, Optional.empty(), "", ""));
            require(brought, DocumentKind.ORDER);
            require(brought, DocumentKind.MEASURES_PLAN);
            reports(brought);
        }

        private String answered(DocumentVersion document) {
            OptionalInt step = duties.publishedBy(document);
            Optional<ItemCatalogue.Item> item =
                    step.isEmpty() ? Optional.empty() : items.answeredBy(year, step.getAsInt(), document.kind());
            return item.map(ItemCatalogue.Item::label)
                    .orElseGet(() -> messages.text("evidence.step", document.step(), kind(document.kind())));
        }

        private void require(List<DocumentVersion> brought, DocumentKind kind) {
            if (brought.stream().noneMatch(document -> document.kind() == kind)) {
                error(Kind.MISSING, "", Message.of("evidence.missing.document", kind(kind)), "evidence.todo.document");
            }
        }

        /** Reports come in beside step 10: one that has opened and is not there is told, and does not stop the rest. */
        private void reports(List<DocumentVersion> brought) {
            Function<StepOpening, String> place = opening -> opening.step() + "/" + opening.occurrence();
            Set<String> there = brought.stream()
                    .filter(document -> document.kind() == DocumentKind.REPORT)
                    .map(document -> document.step() + "/" + document.occurrence())
                    .collect(Collectors.toSet());
            steps.of(cycleId).stream()
                    .filter(opening -> opening.step() == MONTHLY_REPORT || opening.step() == HALF_YEAR_REPORT)
                    .map(place)
                    .distinct()
                    .filter(report -> !there.contains(report))
                    .sorted()
                    .forEach(report -> warning(
                            Kind.MISSING,
                            "",
                            Message.of("evidence.missing.report", report(report)),
                            "evidence.todo.report"));
        }

        private Message report(String stepAndOccurrence) {
            String[] parts = stepAndOccurrence.split("/", 2);
            return parts[0].equals(Integer.toString(MONTHLY_REPORT))
                    ? Message.of("evidence.report.month", ThaiDates.month(YearMonth.parse(parts[1])))
                    : Message.of("evidence.report.half-year");
        }

        private void exhibit(
                Exhibit.Section section,
                String item,
                DocumentVersion document,
                Optional<LocalDate> effective,
                String note,
                String place) {
            List<Message> remarks = new ArrayList<>();
            Optional<Approval> approval = approval(section, document, place, remarks);
            Optional<Posting> posting = posting(document, remarks);
            exhibits.add(new Exhibit(section, item, document, effective, note, approval, posting, remarks));
        }

        /** Unsigned paper proves nothing; where it only stands beside the evidence, the index says so. */
        private Optional<Approval> approval(
                Exhibit.Section section, DocumentVersion document, String place, List<Message> remarks) {
            if (duties.signedIn(document).isEmpty()) {
                return Optional.empty();
            }
            Optional<Approval> approval = approvals.of(document);
            if (approval.isEmpty()) {
                Optional<Integer> signed = approvals.lastSigned(document);
                Message text = signed.map(version ->
                                Message.of("evidence.stale.signed", document.title(), version, document.version()))
                        .orElseGet(() -> Message.of("evidence.unsigned", document.title()));
                Severity severity = section instanceof Exhibit.Row ? Severity.ERROR : Severity.WARNING;
                add(signed.isPresent() ? Kind.STALE : Kind.UNSIGNED, severity, place, text, "evidence.todo.unsigned");
                remarks.add(Message.of("evidence.remark.unsigned"));
            }
            return approval;
        }

        private Optional<Posting> posting(DocumentVersion document, List<Message> remarks) {
            OptionalInt step = duties.publishedBy(document);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            Optional<Posting> posting = postings.of(document, step.getAsInt());
            if (posting.isEmpty()) {
                Optional<Integer> published =
                        postings.lastProven(document, step.getAsInt()).filter(version -> version != document.version());
                Message text = published
                        .map(version ->
                                Message.of("evidence.stale.published", document.title(), version, document.version()))
                        .orElseGet(() -> Message.of("evidence.unpublished", document.title()));
                Kind kind = published.isPresent() ? Kind.STALE : Kind.UNPUBLISHED;
                add(kind, Severity.WARNING, "", text, Message.of("evidence.todo.unpublished", step.getAsInt()));
                remarks.add(Message.of("evidence.remark.unpublished"));
            }
            return posting;
        }

        private void error(Kind kind, String place, Message text, String todo) {
            add(kind, Severity.ERROR, place, text, todo);
        }

        private void warning(Kind kind, String place, Message text, String todo) {
            add(kind, Severity.WARNING, place, text, todo);
        }

        private void add(Kind kind, Severity severity, String place, Message text, String todo) {
            add(kind, severity, place, text, Message.of(todo));
        }

        private void add(Kind kind, Severity severity, String place, Message text, Message todo) {
            Finding finding = new Finding(kind, severity, place, text, todo);
            if (!findings.contains(finding)) {
                findings.add(finding);
            }
        }

        private String kind(DocumentKind kind) {
            return messages.text("document.kind." + kind);
        }
    }
}
