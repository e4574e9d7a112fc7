package org.itacycle.evidence;

import java.util.List;
import org.itacycle.calendar.FiscalYear;

/**
 * The evidence of a year with what is amiss.
 *
 * @param title of the entry
 * @param exhibits in the order of the bundle; a document that proves two items stands here twice
 * @param findings what stops the bundle first
 */
record CheckedEvidence(String cycleId, FiscalYear year, String title, List<Exhibit> exhibits, List<Finding> findings) {

    CheckedEvidence {
        exhibits = List.copyOf(exhibits);
        findings = List.copyOf(findings);
    }

    List<Finding> errors() {
        return findings.stream().filter(Finding::stops).toList();
    }

    /** In bytes, without the index. */
    long size() {
        return exhibits.stream().mapToLong(exhibit -> exhibit.document().size()).sum();
    }
}
