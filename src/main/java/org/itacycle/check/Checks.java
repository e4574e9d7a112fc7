package org.itacycle.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.itacycle.cycle.WorkItem;
import org.itacycle.drafting.Entered;
import org.springframework.stereotype.Component;

/** All checks over what is about to be sent. */
@Component
class Checks {

    private final Matters matters;
    private final List<Check> checks;

    Checks(Matters matters, List<Check> checks) {
        this.matters = matters;
        this.checks = List.copyOf(checks);
    }

    boolean concern(WorkItem item) {
        return matters.concerns(item);
    }

    /** What was found, errors first, each once. */
    List<Finding> of(WorkItem item, Entered entered) {
        List<Finding> findings = new ArrayList<>(findings(matters.of(item, entered)));
        // Its sender in step 3 has confirmed the warnings.
        matters.consentedTo(item, entered)
                .ifPresent(proposed ->
                        findings(proposed).stream().filter(Finding::isError).forEach(findings::add));
        return findings.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    private List<Finding> findings(Matter matter) {
        return checks.stream().flatMap(check -> check.of(matter).stream()).toList();
    }
}
