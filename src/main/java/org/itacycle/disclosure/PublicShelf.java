package org.itacycle.disclosure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.itacycle.Messages;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.cycle.Deadlines;
import org.itacycle.disclosure.PublicPublications.Visible;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentRegister;
import org.itacycle.document.DocumentVersion;
import org.itacycle.publication.PublicAddress;
import org.springframework.stereotype.Component;

/**
 * What the public may see: published documents and nothing of how they came about. Everything that leaves the house on
 * the public page passes through the records {@link PublicYear}, {@link PublicItem}, {@link PublicDocument} and
 * {@link PublicVersion}.
 */
@Component
class PublicShelf {

    /** The part of the address of documents that answer no known requirement. */
    static final String OTHER = "other";

    private final PublicPublications publications;
    private final DocumentRegister documents;
    private final Catalogues catalogues;
    private final DueDays dueDays;
    private final PublicNumbers numbers;
    private final Messages messages;

    PublicShelf(
            PublicPublications publications,
            DocumentRegister documents,
            Catalogues catalogues,
            DueDays dueDays,
            PublicNumbers numbers,
            Messages messages) {
        this.publications = publications;
        this.documents = documents;
        this.catalogues = catalogues;
        this.dueDays = dueDays;
        this.numbers = numbers;
        this.messages = messages;
    }

    /** All years of which something is published, newest first. */
    List<FiscalYear> years() {
        return publications.years();
    }

    /** What is published of a year; empty where nothing is. */
    Optional<PublicYear> year(FiscalYear year) {
        List<Edition> editions = publications.of(year).stream()
                .map(this::edition)
                .sorted(Edition.IN_THE_ORDER_OF_THE_PROCEDURE)
                .toList();
        return editions.isEmpty() ? Optional.empty() : Optional.of(new PublicYear(year, items(year, editions)));
    }

    /** The version behind the address of a file; empty unless it is published and the address names it. */
    Optional<DocumentVersion> file(String publicationId, String nameInAddress) {
        return publications
                .find(publicationId)
                .flatMap(visible -> documents.version(visible.documentVersionId()))
                .filter(version ->
                        PublicAddress.nameInAddress(version.fileName()).equals(nameInAddress));
    }

    private record Edition(Visible visible, DocumentVersion version) {

        /** However their targets were reached: a document of step 1 stands before one of step 3. */
        static final Comparator<Edition> IN_THE_ORDER_OF_THE_PROCEDURE = Comparator.comparingInt(
                        (Edition edition) -> edition.visible().step())
                .thenComparing(edition -> edition.visible().occurrence())
                .thenComparing(edition -> edition.version().step())
                .thenComparing(edition -> edition.version().kind())
                .thenComparing(edition -> edition.version().documentId())
                .thenComparing(edition -> edition.version().version());

        DocumentPlace place() {
            return new DocumentPlace(visible.step(), version.kind());
        }

        /** Kind, step that made it, and month: what tells the documents of a year apart. */
        String name() {
            String kind = version.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return version.occurrence().equals(Deadlines.NO_OCCURRENCE)
                    ? kind + "-" + version.step()
                    : kind + "-" + version.step() + "-" + version.occurrence();
        }
    }

    private Edition edition(Visible visible) {
        return documents
                .version(visible.documentVersionId())
                .map(version -> new Edition(visible, version))
                .orElseThrow(() -> new IllegalStateException("no document for the publication " + visible.id()));
    }

    private List<PublicItem> items(FiscalYear year, List<Edition> editions) {
        ItemsOfYear known = catalogues.items(year);
        Map<AssessmentItem, List<Edition>> byItem = new TreeMap<>(known.order());
        for (Edition edition : editions) {
            byItem.computeIfAbsent(known.answeredBy(edition.place()).orElseGet(this::other), item -> new ArrayList<>())
                    .add(edition);
        }
        return byItem.entrySet().stream()
                .map(entry -> new PublicItem(
                        entry.getKey().key(),
                        entry.getKey().code().map(ItemCode::toString).orElse(""),
                        entry.getKey().name(),
                        documents(entry.getValue())))
                .toList();
    }

    private AssessmentItem other() {
        return new AssessmentItem(Optional.empty(), OTHER, messages.text("public.other"), Set.of(), "");
    }

    private List<PublicDocument> documents(List<Edition> editions) {
        Map<String, List<Edition>> byDocument = new LinkedHashMap<>();
        editions.forEach(edition -> byDocument
                .computeIfAbsent(edition.version().documentId(), document -> new ArrayList<>())
                .add(edition));
        Map<String, Integer> taken = new HashMap<>();
        List<PublicDocument> result = new ArrayList<>();
        for (List<Edition> ofOne : byDocument.values()) {
            String name = ofOne.get(0).name();
            int count = taken.merge(name, 1, Integer::sum);
            result.add(document(count == 1 ? name : name + "." + count, ofOne));
        }
        return result;
    }

    private PublicDocument document(String name, List<Edition> editions) {
        List<Edition> oldestFirst = new ArrayList<>(editions);
        oldestFirst.sort(Comparator.comparing(edition -> edition.version().version()));
        List<PublicVersion> versions = new ArrayList<>();
        for (int i = 0; i < oldestFirst.size(); i++) {
            versions.add(version(i + 1, oldestFirst.get(i)));
        }
        Collections.reverse(versions);
        Edition first = oldestFirst.get(0);
        DocumentKind kind = first.version().kind();
        return new PublicDocument(
                name, kind, first.visible().step(), month(first.version().occurrence()), versions);
    }

    private PublicVersion version(int number, Edition edition) {
        DocumentVersion version = edition.version();
        Visible visible = edition.visible();
        return new PublicVersion(
                number,
                version.title(),
                version.fileName(),
                version.mediaType(),
                version.size(),
                version.sha256(),
                numbers.of(version),
                visible.publishedAt(),
                dueDays.dueDay(visible.cycleId(), visible.step(), visible.occurrence(), visible.publishedAt()),
                PublicAddress.path(visible.id(), version.fileName()));
    }

    private static Optional<YearMonth> month(String occurrence) {
        return occurrence.equals(Deadlines.NO_OCCURRENCE) ? Optional.empty() : Optional.of(YearMonth.parse(occurrence));
    }
}
