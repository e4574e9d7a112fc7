package org.itacycle.board;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.Deadlines;
import org.itacycle.cycle.StepTitles;
import org.itacycle.document.DocumentRegister;
import org.itacycle.document.DocumentVersion;
import org.itacycle.document.SizeText;
import org.itacycle.publication.PublicAddress;
import org.itacycle.publication.Publication;
import org.itacycle.publication.PublicationRegister;
import org.itacycle.publication.Target;
import org.itacycle.publication.Targets;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the public may see: published documents and nothing of how they came about. Everything that leaves the house on
 * the public page passes through the records of this class.
 */
@Component
class PublicShelf {

    private static final Locale THAI = Locale.forLanguageTag("th");

    private final PublicationRegister register;
    private final DocumentRegister documents;
    private final StepTitles titles;
    private final Targets targets;
    private final MessageSource messages;

    PublicShelf(
            PublicationRegister register,
            DocumentRegister documents,
            StepTitles titles,
            Targets targets,
            MessageSource messages) {
        this.register = register;
        this.targets = targets;
        this.documents = documents;
        this.titles = titles;
        this.messages = messages;
    }

    /** A fiscal year with what was published in it. */
    record Year(int fiscalYear, List<Step> steps) {}

    /** A step with its published documents, oldest month first. */
    record Step(int number, String title, List<Document> documents) {}

    /**
     * A published document.
     *
     * @param kind what it is, in Thai
     * @param month the reported month in Thai, empty where it reports none
     * @param earlier its older versions, newest first
     */
    record Document(String kind, String month, Version current, List<Version> earlier) {}

    /**
     * A published version.
     *
     * @param publishedOn day in Thai, Buddhist era
     * @param publishedAt the same for machines, ISO with the zone of Thailand
     * @param address within this site
     */
    record Version(
            int number,
            String title,
            String fileName,
            String mediaType,
            long size,
            String sizeText,
            String sha256,
            String publishedOn,
            String publishedAt,
            String address) {}

    /** All years of which something is published, newest first. */
    List<Year> years() {
        return register.publishedYears(Target.WEBSITE).stream().map(this::year).toList();
    }

    /** The version behind a public address; empty unless it is published and the address names it. */
    Optional<DocumentVersion> file(String publicationId, String nameInAddress) {
        return register.find(publicationId)
                .filter(publication -> targets.shownOnPublicPage(publication.target()) && publication.isOut())
                .flatMap(publication -> documents.version(publication.documentVersionId()))
                .filter(version ->
                        PublicAddress.nameInAddress(version.fileName()).equals(nameInAddress));
    }

    private Year year(FiscalYear year) {
        Map<Integer, List<Publication>> bySteps = new LinkedHashMap<>();
        register.published(year, Target.WEBSITE)
                .forEach(publication -> bySteps.computeIfAbsent(publication.step(), step -> new ArrayList<>())
                        .add(publication));
        List<Step> steps = new ArrayList<>();
        bySteps.forEach(
                (number, published) -> steps.add(new Step(number, titles.title(number, year), documentsOf(published))));
        return new Year(year.buddhistYear(), steps);
    }

    private List<Document> documentsOf(List<Publication> published) {
        Map<String, List<Edition>> byDocument = new LinkedHashMap<>();
        for (Publication publication : published) {
            DocumentVersion version = documents
                    .version(publication.documentVersionId())
                    .orElseThrow(() -> new IllegalStateException("no document for " + publication.key()));
            byDocument
                    .computeIfAbsent(version.documentId(), document -> new ArrayList<>())
                    .add(new Edition(publication, version));
        }
        return byDocument.values().stream().map(this::document).toList();
    }

    private record Edition(Publication publication, DocumentVersion version) {}

    private Document document(List<Edition> editions) {
        List<Edition> newestFirst = new ArrayList<>(editions);
        newestFirst.sort(Collections.reverseOrder((one, other) ->
                Integer.compare(one.version().version(), other.version().version())));
        DocumentVersion newest = newestFirst.get(0).version();
        List<Version> versions = newestFirst.stream().map(PublicShelf::version).toList();
        return new Document(
                messages.getMessage("document.kind." + newest.kind(), null, THAI),
                month(newest.occurrence()),
                versions.get(0),
                versions.subList(1, versions.size()));
    }

    private static String month(String occurrence) {
        return occurrence.equals(Deadlines.NO_OCCURRENCE) ? "" : ThaiDates.month(YearMonth.parse(occurrence));
    }

    private static Version version(Edition edition) {
        DocumentVersion version = edition.version();
        var publishedAt = edition.publication().publishedAt().orElseThrow().atZone(ThaiDates.ZONE);
        return new Version(
                version.version(),
                version.title(),
                version.fileName(),
                version.mediaType(),
                version.size(),
                SizeText.of(version.size()),
                version.sha256(),
                ThaiDates.longDate(publishedAt.toLocalDate()),
                publishedAt.toOffsetDateTime().withNano(0).toString(),
                PublicAddress.path(edition.publication().id(), version.fileName()));
    }
}
