package org.itacycle.document;

/** What a document is in the procedure. */
public enum DocumentKind {
    ORDER,
    MEASURES_PLAN,
    MINUTES,
    REPORT,
    EVIDENCE,
    /** A picture or scan that shows where a document was published or that it was received. */
    PROOF,
    ENTRY,
    FINAL_REPORT
}
