package org.itacycle.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.document.SizeText;

/**
 * A published version of a document: what the public may know of it.
 *
 * @param number counts the published versions of the document, from 1
 * @param size in bytes
 * @param sha256 of the bytes, 64 hexadecimal digits in lower case
 * @param registered number and date in the agency's register; empty for what is not registered
 * @param due the day by which it had to be published
 * @param file where the file is, within this site
 */
record PublicVersion(
        int number,
        String title,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        Optional<PublicNumber> registered,
        Instant publishedAt,
        Optional<LocalDate> due,
        String file) {

    /** How many days after the due day it came; the printed standard names days, so the day itself is in time. */
    public long daysLate() {
        return due.map(day -> Math.max(0, ChronoUnit.DAYS.between(day, publishedOn())))
                .orElse(0L);
    }

    public boolean late() {
        return daysLate() > 0;
    }

    public LocalDate publishedOn() {
        return LocalDate.ofInstant(publishedAt, ThaiDates.ZONE);
    }

    /** The moment for machines, to the second, with the zone of Thailand. */
    public OffsetDateTime moment() {
        return publishedAt.atZone(ThaiDates.ZONE).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS);
    }

    /** PDF, DOCX: what a person knows the type of the file by. */
    public String type() {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    public String sizeText() {
        return SizeText.of(size);
    }

    public String publishedText() {
        return ThaiDates.longDate(publishedOn());
    }

    public String dueText() {
        return due.map(ThaiDates::longDate).orElse("");
    }
}
