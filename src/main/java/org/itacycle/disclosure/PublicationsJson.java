package org.itacycle.disclosure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.itacycle.BaseAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Everything published, for machines. The names and their order are a promise (README); new ones are added at the end,
 * and whatever breaks a reader changes {@code schemaVersion}.
 */
@RestController
class PublicationsJson {

    private static final int SCHEMA_VERSION = 1;

    private final PublicShelf shelf;
    private final BaseAddress base;
    private final String agency;

    PublicationsJson(PublicShelf shelf, BaseAddress base, @Value("${ita.agency.name:}") String agency) {
        this.shelf = shelf;
        this.base = base;
        this.agency = agency;
    }

    record Publications(int schemaVersion, String agency, List<Year> years) {}

    record Year(int fiscalYear, String url, List<Item> items) {}

    /** @param code null where the year's code is not known */
    record Item(String key, Optional<String> code, String name, String url, List<Document> documents) {}

    /** @param month the reported month, null where the document reports no single month */
    record Document(
            String id,
            String kind,
            int step,
            Optional<String> month,
            String title,
            String url,
            List<Version> versions) {}

    /**
     * @param publishedAt ISO, to the second, with offset
     * @param number in the agency's register, with the calendar year, null where it is not registered
     * @param date of the register, ISO day, null as the number is
     * @param verifyUrl where a file is compared with this one, null as the number is
     * @param due ISO day, null where none is recorded
     * @param daysLate 0 on the due day and before
     */
    record Version(
            int version,
            boolean newest,
            String title,
            Optional<String> number,
            Optional<String> date,
            String publishedAt,
            Optional<String> due,
            boolean late,
            long daysLate,
            String sha256,
            String mediaType,
            long size,
            String fileName,
            String url,
            Optional<String> verifyUrl) {}

    @GetMapping(path = "/public/publications.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Publications> everything() {
        List<Year> years = shelf.years().stream()
                .flatMap(year -> shelf.year(year).stream())
                .map(this::year)
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header("X-Content-Type-Options", "nosniff")
                .body(new Publications(SCHEMA_VERSION, agency, years));
    }

    private Year year(PublicYear year) {
        String path = "/public/" + year.year();
        return new Year(
                year.year().buddhistYear(),
                url(path),
                year.items().stream().map(item -> item(path, item)).toList());
    }

    private Item item(String above, PublicItem item) {
        String path = above + "/" + item.key();
        return new Item(
                item.key(),
                Optional.of(item.code()).filter(code -> !code.isEmpty()),
                item.name(),
                url(path),
                item.documents().stream()
                        .map(document -> document(path, document))
                        .toList());
    }

    private Document document(String above, PublicDocument document) {
        PublicVersion newest = document.newest();
        return new Document(
                document.name(),
                document.kind().name(),
                document.step(),
                document.month().map(YearMonth::toString),
                newest.title(),
                url(above + "/" + document.name()),
                document.versions().stream()
                        .map(version -> version(version, version == newest))
                        .toList());
    }

    private Version version(PublicVersion version, boolean newest) {
        return new Version(
                version.number(),
                newest,
                version.title(),
                version.registered().map(PublicNumber::number),
                version.registered().map(registered -> registered.date().toString()),
                version.moment().toString(),
                version.due().map(LocalDate::toString),
                version.late(),
                version.daysLate(),
                version.sha256(),
                version.mediaType(),
                version.size(),
                version.fileName(),
                url(version.file()),
                version.registered().map(registered -> url(registered.verification())));
    }

    private String url(String path) {
        return base.of(path).toString();
    }
}
