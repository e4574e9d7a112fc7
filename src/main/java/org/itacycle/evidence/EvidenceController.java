package org.itacycle.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.Principal;
import java.util.Map;
import org.itacycle.Messages;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.cycle.AnnualCycleProcess;
import org.itacycle.cycle.WorkItem;
import org.itacycle.cycle.WorkItems;
import org.itacycle.form.FormContents;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The bundle of evidence at the form of step 10: what is amiss, and the button that makes it. */
@RestController
@RequestMapping("/api/tasks/{taskId}/evidence-bundle")
class EvidenceController {

    private final WorkItems workItems;
    private final FormContents contents;
    private final EvidenceBundles bundles;
    private final BundleRegister register;
    private final Messages messages;

    EvidenceController(
            WorkItems workItems,
            FormContents contents,
            EvidenceBundles bundles,
            BundleRegister register,
            Messages messages) {
        this.workItems = workItems;
        this.contents = contents;
        this.bundles = bundles;
        this.register = register;
        this.messages = messages;
    }

    /** What stands in the form on the screen, by field name. */
    record OnScreen(Map<String, JsonNode> values) {}

    /** What the form shows when it is opened. */
    @GetMapping
    EvidenceView look(@PathVariable String taskId, Principal reader) {
        WorkItem item = readable(taskId, reader);
        return view(item, EvidenceEntry.of(contents.now(item)));
    }

    /** What somebody has before him, saved or not. */
    @PostMapping("/check")
    EvidenceView check(@PathVariable String taskId, @RequestBody OnScreen form, Principal reader) {
        WorkItem item = readable(taskId, reader);
        return view(item, entry(item, form));
    }

    /** Makes the bundle of what somebody has before him; answers when it is kept. */
    @PostMapping
    EvidenceView make(@PathVariable String taskId, @RequestBody OnScreen form, Principal worker) {
        WorkItem item = find(taskId);
        if (!workItems.mayWork(taskId, worker.getName())) {
            throw Refusal.because(Reason.FORBIDDEN, "evidence.may-not-work");
        }
        ofEvidence(item);
        EvidenceEntry entry = entry(item, form);
        bundles.make(item.cycleId(), entry, worker.getName());
        return view(item, entry);
    }

    private WorkItem readable(String taskId, Principal reader) {
        WorkItem item = find(taskId);
        if (!workItems.mayRead(taskId, reader.getName())) {
            throw Refusal.because(Reason.FORBIDDEN, "evidence.may-not-read");
        }
        return ofEvidence(item);
    }

    private static EvidenceEntry entry(WorkItem item, OnScreen form) {
        return EvidenceEntry.of(FormContents.read(item.element(), form.values()));
    }

    private EvidenceView view(WorkItem item, EvidenceEntry entry) {
        return EvidenceView.of(bundles.state(item.cycleId(), entry), register.indexes(item.cycleId()), messages);
    }

    private WorkItem find(String taskId) {
        return workItems.find(taskId).orElseThrow(EvidenceController::noTask);
    }

    private static WorkItem ofEvidence(WorkItem item) {
        if (!item.element().equals(AnnualCycleProcess.Element.STEP10_GATHER_EVIDENCE.id())) {
            throw noTask();
        }
        return item;
    }

    private static Refusal noTask() {
        return Refusal.because(Reason.NOT_FOUND, "evidence.no-task");
    }
}
