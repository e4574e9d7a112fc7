package org.itacycle.document;

import java.util.Map;

/** Number and date under which documents are registered, as lists show them. */
public interface RegisteredNumbers {

    /** A text in Thai for each registered document of a cycle, by its {@link DocumentVersion#contentVersion()}. */
    Map<String, String> ofCycle(String cycleId);
}
