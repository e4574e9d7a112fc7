package org.itacycle.signoff;

import org.itacycle.document.DocumentVersion;

/** Knows which signed documents are complete only with the original that was signed on paper. */
public interface Originals {

    /** Whether a person has to attach the signed original of this version before it counts as signed completely. */
    boolean needed(DocumentVersion signed);
}
