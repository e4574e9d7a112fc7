package org.itacycle.document;

import java.time.Instant;

/**
 * One version of an official document: the bytes are kept beside it and never change.
 *
 * @param id names this version everywhere, also in addresses
 * @param documentId names the document over all its versions
 * @param step the step it was made in
 * @param occurrence the month of a monthly report, else {@code -}
 * @param field the form field it was attached at
 * @param version counts from 1
 * @param fileName the name its author gave it, Thai kept
 * @param mediaType read from the content, not from the name
 * @param size in bytes
 * @param sha256 of the bytes, 64 hexadecimal digits in lower case
 * @param voided whether it was taken back before it was used; it stays in the record
 */
public record DocumentVersion(
        String id,
        String documentId,
        String cycleId,
        int step,
        String occurrence,
        DocumentKind kind,
        String field,
        String title,
        int version,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        String createdBy,
        Instant createdAt,
        boolean voided) {}
