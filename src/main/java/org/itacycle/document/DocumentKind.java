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
    MEMO,
    ANNOUNCEMENT
}
