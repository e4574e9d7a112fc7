package org.itacycle.form;

import java.util.Locale;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.document.DocumentVersion;

/**
 * A document as forms show it.
 *
 * @param id of the version
 * @param own whether it is attached at this task, and not only to be read
 */
record AttachedDocument(
        String id,
        String documentId,
        int step,
        String occurrence,
        String field,
        String kind,
        String title,
        String fileName,
        int version,
        long size,
        String sizeText,
        String sha256,
        String mediaType,
        String createdBy,
        String createdAtText,
        String url,
        boolean own) {

    private static final long KILOBYTE = 1024;

    static AttachedDocument of(DocumentVersion version, boolean own) {
        return new AttachedDocument(
                version.id(),
                version.documentId(),
                version.step(),
                version.occurrence(),
                version.field(),
                version.kind().name(),
                version.title(),
                version.fileName(),
                version.version(),
                version.size(),
                sizeText(version.size()),
                version.sha256(),
                version.mediaType(),
                version.createdBy(),
                ThaiDates.dateAndTime(version.createdAt()),
                "/files/" + version.id(),
                own);
    }

    /** 812 B, 12 KB, 3.4 MB. */
    private static String sizeText(long bytes) {
        if (bytes < KILOBYTE) {
            return bytes + " B";
        }
        return bytes < KILOBYTE * KILOBYTE
                ? Math.round((double) bytes / KILOBYTE) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", (double) bytes / (KILOBYTE * KILOBYTE));
    }
}
