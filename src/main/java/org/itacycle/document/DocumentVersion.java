package org.itacycle.document;

import java.time.Instant;
import java.util.Optional;

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
 * @param origin where its bytes come from
 * @param stampedFrom the signed version that a stamped one or a scan stands for; empty for every other
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
        DocumentOrigin origin,
        Optional<String> stampedFrom,
        boolean voided) {

    public DocumentVersion {
        if (origin.carriesSigned() != stampedFrom.isPresent()) {
            throw new IllegalArgumentException("a version of origin " + origin + " stamped from " + stampedFrom);
        }
    }

    /** The version whose content this one carries: the signed one for a stamped PDF or a scan, else itself. */
    public String contentVersion() {
        return stampedFrom.orElse(id);
    }
}
