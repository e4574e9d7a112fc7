package org.itacycle.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.Principal;
import java.util.Map;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.cycle.WorkItem;
import org.itacycle.cycle.WorkItems;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the forms: what to show, and the draft to keep. Completion itself goes through the engine. */
@RestController
@RequestMapping("/api")
class FormController {

    private final WorkItems workItems;
    private final FormViews views;
    private final FormDrafts drafts;

    FormController(WorkItems workItems, FormViews views, FormDrafts drafts) {
        this.workItems = workItems;
        this.views = views;
        this.drafts = drafts;
    }

    /**
     * A draft to be kept.
     *
     * @param revision the one that was read; 0 or absent where there was none
     * @param values by field name
     */
    record DraftToSave(Integer revision, Map<String, JsonNode> values) {}

    @GetMapping("/tasks/{taskId}/form")
    FormView form(@PathVariable String taskId, Principal reader) {
        WorkItem item = find(taskId);
        if (!workItems.mayRead(taskId, reader.getName())) {
            throw Refusal.because(Reason.FORBIDDEN, "form.mayNotRead");
        }
        return views.ofTask(formOf(item), item, reader.getName());
    }

    @GetMapping("/start/{processKey}/form")
    StartView startForm(@PathVariable String processKey) {
        TaskForm form = FormCatalogue.starting(processKey).orElseThrow(FormController::noForm);
        return views.ofStart(form, processKey);
    }

    @PutMapping("/tasks/{taskId}/draft")
    FormView.SavedDraft saveDraft(@PathVariable String taskId, @RequestBody DraftToSave draft, Principal writer) {
        WorkItem item = find(taskId);
        if (!workItems.mayWork(taskId, writer.getName())) {
            throw Refusal.because(Reason.FORBIDDEN, "form.mayNotWork");
        }
        int revision = draft.revision() == null ? 0 : draft.revision();
        return views.saved(drafts.save(
                taskId, revision, FormContents.read(formOf(item).element(), draft.values()), writer.getName()));
    }

    private WorkItem find(String taskId) {
        return workItems.find(taskId).orElseThrow(() -> Refusal.because(Reason.NOT_FOUND, "form.noTask"));
    }

    private static TaskForm formOf(WorkItem item) {
        return FormCatalogue.find(item.element()).orElseThrow(FormController::noForm);
    }

    private static Refusal noForm() {
        return Refusal.because(Reason.NOT_FOUND, "form.noForm");
    }
}
