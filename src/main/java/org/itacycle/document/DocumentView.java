package org.itacycle.document;

import org.itacycle.calendar.ThaiDates;

/**
 * A document version as forms show it.
 *
 * @param id of the version
 * @param sizeText the size as a person reads it
 * @param createdAtText date and time, Buddhist year
 * @param origin where its bytes come from
 * @param url where its bytes are
 * @param registered number and date under which it is registered; null until then
 * @param own whether it belongs to the task in question, or to an earlier step and is only read
 */
public record DocumentView(
        String id,
        String documentId,
        int step,
        String occurrence,
        String field,
        DocumentKind kind,
        String title,
        String fileName,
        int version,
        long size,
        String sizeText,
        String sha256,
        String mediaType,
        String createdBy,
        String createdAtText,
        DocumentOrigin origin,
        String url,
        String registered,
        boolean own) {

    /** A version just attached: not registered yet. */
    public static DocumentView of(DocumentVersion version, boolean own) {
        return of(version, null, own);
    }

    /** @param registered number and date, or null */
    public static DocumentView of(DocumentVersion version, String registered, boolean own) {
        return new DocumentView(
                version.id(),
                version.documentId(),
                version.step(),
                version.occurrence(),
                version.field(),
                version.kind(),
                version.title(),
                version.fileName(),
                version.version(),
                version.size(),
                SizeText.of(version.size()),
                version.sha256(),
                version.mediaType(),
                version.createdBy(),
                ThaiDates.dateAndTime(version.createdAt()),
                version.origin(),
                "/files/" + version.id(),
                registered,
                own);
    }
}
