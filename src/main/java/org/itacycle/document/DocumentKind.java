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
    FINAL_REPORT,
    MEMO,
    ANNOUNCEMENT,
    /** The scan of a signed original, until it stands as the next version of its document. */
    SIGNED_ORIGINAL,
    /** What proves which assessment item, with hashes and addresses; made by the product. */
    EVIDENCE_INDEX,
    /** All documents of the year in one package; made by the product. */
    EVIDENCE_BUNDLE;

    /** Whether it gathers other documents: such a one is never gathered itself. */
    public boolean gathersOthers() {
        return this == EVIDENCE_INDEX || this == EVIDENCE_BUNDLE;
    }
}
