package org.itacycle.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itacycle.cycle.WorkItem;
import org.itacycle.document.DocumentVersion;

/**
 * What a form is checked against, beside its own contract.
 *
 * @param step 1 to 13; 0 for the form that starts a process
 * @param controlPoints how many the step has
 * @param workGroups of the agency, by name
 * @param accounts the ids that exist
 * @param attachments the current documents of this step and occurrence, by version id
 * @param pickable a document that the cycle already holds and who fills in the form may read, by version id
 * @param measures how many were decided in step 3
 * @param today in the zone of Thailand
 */
record FormContext(
        int step,
        int controlPoints,
        List<String> workGroups,
        Set<String> accounts,
        Map<String, DocumentVersion> attachments,
        Function<String, Optional<DocumentVersion>> pickable,
        int measures,
        LocalDate today) {

    FormContext {
        workGroups = List.copyOf(workGroups);
        accounts = Set.copyOf(accounts);
        attachments = Map.copyOf(attachments);
    }

    /** The form that starts a process belongs to no step yet. */
    static FormContext ofStart(LocalDate today) {
        return new FormContext(0, 0, List.of(), Set.of(), Map.of(), id -> Optional.empty(), 0, today);
    }

    /** Documents of earlier steps that still count may be picked, however many versions have come since. */
    static boolean mayBePicked(WorkItem item, DocumentVersion document) {
        return document.cycleId().equals(item.cycleId())
                && document.step() < item.step()
                && !document.kind().gathersOthers()
                && !document.voided();
    }

    /** Only documents of this very step, occurrence and cycle that still count can be sent with a form. */
    static Map<String, DocumentVersion> attachmentsOf(WorkItem item, List<DocumentVersion> documents) {
        return documents.stream()
                .filter(document -> document.cycleId().equals(item.cycleId())
                        && document.step() == item.step()
                        && document.occurrence().equals(item.occurrence())
                        && !document.voided())
                .collect(Collectors.toMap(DocumentVersion::id, Function.identity()));
    }
}
