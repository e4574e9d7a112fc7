package org.itacycle.disclosure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.itacycle.calendar.FiscalYear;

/** What is published of a fiscal year, by assessment item. */
record PublicYear(FiscalYear year, List<PublicItem> items) {

    PublicYear {
        items = List.copyOf(items);
    }

    Optional<PublicItem> item(String key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst();
    }

    public long documents() {
        return newestVersions().size();
    }

    public long inTime() {
        return newestVersions().stream().filter(version -> !version.late()).count();
    }

    /** The day of the latest publication in Thai. */
    public String newestText() {
        return newestVersions().stream()
                .max(Comparator.comparing(PublicVersion::publishedAt))
                .map(PublicVersion::publishedText)
                .orElse("");
    }

    private List<PublicVersion> newestVersions() {
        return items.stream()
                .flatMap(item -> item.documents().stream())
                .map(PublicDocument::newest)
                .toList();
    }
}
