package org.itacycle.document;

import java.io.IOException;
import java.nio.file.Path;

/** Looks into a file that a person brings, before it is kept: each feature may refuse what it could not work with. */
public interface UploadCheck {

    /**
     * Looks into a file.
     *
     * @param kind what it is to be in the procedure
     * @param mediaType as read from its content
     * @throws org.itacycle.Refusal where it cannot be taken, saying what to mend
     */
    void check(DocumentKind kind, String mediaType, Path file) throws IOException;
}
