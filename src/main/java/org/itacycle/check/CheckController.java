package org.itacycle.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.itacycle.Messages;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.cycle.WorkItem;
import org.itacycle.cycle.WorkItems;
import org.itacycle.drafting.Entered;
import org.itacycle.form.FormContents;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The checks on demand, before anything is sent. */
@RestController
class CheckController {

    private final WorkItems workItems;
    private final Checks checks;
    private final Messages messages;

    CheckController(WorkItems workItems, Checks checks, Messages messages) {
        this.workItems = workItems;
        this.checks = checks;
        this.messages = messages;
    }

    /** What a form sends to be looked through: the values of the whole form, by field name. */
    record ToCheck(Map<String, JsonNode> values) {}

    /** What was found, errors first. */
    record Result(List<Told> findings, long errors, long warnings) {}

    /** One finding in Thai. */
    record Told(Severity severity, String place, String text) {}

    @PostMapping("/api/tasks/{taskId}/checks")
    Result check(@PathVariable String taskId, @RequestBody ToCheck form, Principal person) {
        WorkItem item = workItems.find(taskId).orElseThrow(() -> Refusal.because(Reason.NOT_FOUND, "check.task-gone"));
        if (!workItems.mayWork(taskId, person.getName())) {
            throw Refusal.because(Reason.FORBIDDEN, "check.not-your-task");
        }
        if (!checks.concern(item)) {
            throw Refusal.because(Reason.NOT_FOUND, "check.nothing-to-check");
        }
        List<Finding> findings = checks.of(item, Entered.of(FormContents.read(item.element(), form.values())));
        long errors = findings.stream().filter(Finding::isError).count();
        return new Result(findings.stream().map(this::told).toList(), errors, findings.size() - errors);
    }

    private Told told(Finding finding) {
        return new Told(finding.severity(), finding.place(), messages.text(finding.text()));
    }
}
