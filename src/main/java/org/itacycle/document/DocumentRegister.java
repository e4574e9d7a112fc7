package org.itacycle.document;

import java.util.List;
import java.util.Optional;

/** Finds documents that are kept; the newest version that was not voided is the current one. */
public interface DocumentRegister {

    Optional<DocumentVersion> version(String versionId);

    /** Current versions of a cycle, oldest document first. */
    List<DocumentVersion> current(String cycleId);
}
