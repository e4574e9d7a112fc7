package org.itacycle.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.cycle.WorkItem;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentOrigin;
import org.itacycle.document.DocumentVersion;
import org.itacycle.drafting.Entered;

/** What a test sends: documents with these words, in fiscal year 2566. */
final class Sent {

    private final String element;
    private final int step;
    private final String occurrence;
    private final Map<String, ?> values;
    private final List<Matter.Attached> documents = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();

    private Sent(String element, int step, String occurrence, Map<String, ?> values) {
        this.element = element;
        this.step = step;
        this.occurrence = occurrence;
        this.values = values;
    }

    static Sent order() {
        return new Sent("Step01_DraftOrder", 1, "-", Map.of());
    }

    static Sent form(String element, int step, String occurrence, Map<String, ?> values) {
        return new Sent(element, step, occurrence, values);
    }

    static Sent document(DocumentKind kind, String text) {
        return order().with(kind, DocumentOrigin.UPLOADED, Reading.of(text));
    }

    Sent with(DocumentKind kind, DocumentOrigin origin, Reading reading) {
        DocumentVersion version = new DocumentVersion(
                "v" + documents.size(),
                "d" + documents.size(),
                "cycle",
                step,
                occurrence,
                kind,
                "file",
                "เอกสาร",
                1,
                "เอกสาร.pdf",
                "application/pdf",
                1,
                "0".repeat(64),
                "officer",
                Instant.EPOCH,
                origin,
                Optional.empty(),
                false);
        documents.add(new Matter.Attached("file", version, reading));
        if (reading.state() == Reading.State.READ) {
            passages.add(new Passage("file", PlainThai.of(reading.text()), false, Optional.of(version)));
        }
        return this;
    }

    Sent title(String text) {
        passages.add(new Passage("orderTitle", PlainThai.of(text), true, Optional.empty()));
        return this;
    }

    Matter matter() {
        WorkItem item = new WorkItem(
                "task",
                element,
                "",
                "cycle",
                new FiscalYear(2566),
                step,
                occurrence,
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.of("officer"),
                Optional.empty(),
                Optional.empty());
        return new Matter(item, Entered.of(values), documents, passages);
    }

    /** What a check says of it: severity and key. */
    List<String> findings(Check check) {
        return check.of(matter()).stream()
                .map(finding -> finding.severity() + " "
                        + finding.text().key().replace("check.", "")
                        + (finding.text().arguments().isEmpty()
                                ? ""
                                : " " + finding.text().arguments().get(0)))
                .toList();
    }
}
