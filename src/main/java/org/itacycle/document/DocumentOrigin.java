package org.itacycle.document;

/** Where the bytes of a version come from. */
public enum DocumentOrigin {
    /** A file that a person brought. */
    UPLOADED,
    /** Made from text that a person typed. */
    TYPED,
    /** Made by the product from what a form holds. */
    GENERATED,
    /** The registered final PDF, made by the product from the signed version: number, date, signer and code added. */
    STAMPED,
    /** The scan of the original that was signed on paper. */
    SCAN;

    /** Whether it carries another version's signed content instead of content of its own. */
    public boolean carriesSigned() {
        return this == STAMPED || this == SCAN;
    }
}
