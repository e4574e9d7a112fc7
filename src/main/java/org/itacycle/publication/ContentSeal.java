package org.itacycle.publication;

import org.itacycle.document.DocumentVersion;

/** Knows whether what is to be published is what was signed. */
public interface ContentSeal {

    /** Whether the content of this version, to the byte, was signed where its kind needs a signature. */
    boolean isIntact(DocumentVersion document);
}
