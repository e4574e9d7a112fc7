package org.itacycle.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itacycle.Messages;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.Deadlines;
import org.itacycle.document.DocumentVersion;

/** What stands where in a bundle, and what the index says of it. */
final class EvidenceIndex {

    private final CheckedEvidence evidence;
    private final Messages messages;
    private final String agency;
    private final BagNames names = new BagNames();
    private final Map<String, Exhibit> files = new LinkedHashMap<>();
    private final String pdfPath;
    private final String sheetPath;

    EvidenceIndex(CheckedEvidence evidence, String agency, Messages messages) {
        this.evidence = evidence;
        this.agency = agency;
        this.messages = messages;
        this.pdfPath = names.file("", title() + ".pdf");
        this.sheetPath = names.file("", title() + ".xlsx");
        evidence.exhibits()
                .forEach(exhibit ->
                        files.put(names.file(folder(exhibit), exhibit.document().fileName()), exhibit));
    }

    String title() {
        return messages.text("evidence.index.title", evidence.year().toString());
    }

    String agency() {
        return agency;
    }

    CheckedEvidence evidence() {
        return evidence;
    }

    /** The documents by their path within the bundle's content, in its order. */
    Map<String, Exhibit> files() {
        return files;
    }

    String pdfPath() {
        return pdfPath;
    }

    String sheetPath() {
        return sheetPath;
    }

    /** The newest moment of anything in the bundle, in Thailand: the bundle of the same content has the same time. */
    LocalDateTime time() {
        return local(evidence.exhibits().stream()
                .map(Exhibit::newest)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH));
    }

    static LocalDateTime local(Instant instant) {
        return instant.atZone(ThaiDates.ZONE).toLocalDateTime();
    }

    List<IndexRow> rows() {
        List<IndexRow> rows = new ArrayList<>();
        files.forEach((path, exhibit) -> rows.add(row(path, exhibit)));
        return rows;
    }

    /** What is amiss, one sentence each. */
    List<String> remarks() {
        return evidence.findings().stream()
                .map(finding -> messages.text(finding.text()))
                .toList();
    }

    private String folder(Exhibit exhibit) {
        if (exhibit.section() instanceof Exhibit.Row row) {
            return BagNames.folder("%02d %s".formatted(row.number(), exhibit.item()));
        }
        if (exhibit.section() instanceof Exhibit.Entry) {
            return BagNames.folder(exhibit.item());
        }
        DocumentVersion document = exhibit.document();
        String step = "%02d %s".formatted(document.step(), messages.text("document.kind." + document.kind()));
        String folder = BagNames.folder(messages.text("evidence.folder.year")) + "/" + BagNames.folder(step);
        return document.occurrence().equals(Deadlines.NO_OCCURRENCE)
                ? folder
                : folder + "/" + BagNames.folder(document.occurrence() + " " + month(document.occurrence()));
    }

    private static String month(String occurrence) {
        return ThaiDates.month(YearMonth.parse(occurrence));
    }

    private IndexRow row(String path, Exhibit exhibit) {
        DocumentVersion document = exhibit.document();
        return new IndexRow(
                exhibit.item(),
                document.title(),
                path,
                document.step(),
                document.version(),
                document.sha256(),
                exhibit.approval().map(Approval::who).orElse(""),
                exhibit.approval().map(approval -> day(approval.at())),
                exhibit.posting().map(Posting::address).orElse(""),
                exhibit.effective(),
                day(document.createdAt()),
                exhibit.note(),
                exhibit.remarks().stream().map(messages::text).toList());
    }

    private static LocalDate day(Instant instant) {
        return local(instant).toLocalDate();
    }
}
