package org.itacycle.document;

/** What a document is in the procedure. */
public enum DocumentKind {
    ORDER,
    MEASURES_PLAN,
    MINUTES,
    REPORT,
    EVIDENCE,
    ENTRY,
    FINAL_REPORT,
    /** The scan of a signed original, until it stands as the next version of its document. */
    SIGNED_ORIGINAL
}
