package org.itacycle.disclosure;

import java.util.Optional;
import java.util.Set;

/**
 * One requirement of the assessment as a fiscal year puts it.
 *
 * @param code the year's code; empty where it is not known
 * @param key names the requirement in every year, whatever its code is there
 * @param documents which published documents answer it; empty where another list says so, or none does
 * @param source where code and wording were read
 */
public record AssessmentItem(
        Optional<ItemCode> code, String key, String name, Set<DocumentPlace> documents, String source) {

    /** Keys are part of addresses. */
    static final String KEY = "[a-z][a-z0-9-]{0,63}";

    public AssessmentItem {
        if (!key.matches(KEY)) {
            throw new IllegalArgumentException("no key of a requirement: " + key);
        }
        documents = Set.copyOf(documents);
    }
}
