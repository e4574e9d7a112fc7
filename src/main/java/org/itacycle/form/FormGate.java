package org.itacycle.form;

import java.util.Map;
import java.util.Optional;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.ProcessVariables;
import org.itacycle.cycle.WorkItem;
import org.itacycle.cycle.WorkItems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one way by which a form's content enters the product, whatever interface it came through. */
@Component
public class FormGate {

    private static final String ACTION = "action";

    private final WorkItems workItems;
    private final FormContexts contexts;
    private final FormEntries entries;
    private final FormDrafts drafts;
    private final ObjectProvider<FormInspection> inspections;

    FormGate(
            WorkItems workItems,
            FormContexts contexts,
            FormEntries entries,
            FormDrafts drafts,
            ObjectProvider<FormInspection> inspections) {
        this.workItems = workItems;
        this.contexts = contexts;
        this.entries = entries;
        this.drafts = drafts;
        this.inspections = inspections;
    }

    /**
     * Checks what was sent to complete a task, records it and drops the draft, all in the transaction that completes the
     * task.
     *
     * @param variables text, boolean, number or null by field name; structured fields are texts that hold JSON
     * @param account who sends it
     * @throws Refusal INVALID with what to mend at each field; NOT_FOUND where the task has no form
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Accepted accept(WorkItem item, Map<String, Object> variables, String account) {
        TaskForm form = FormCatalogue.find(item.element()).orElseThrow(FormGate::noForm);
        FormValues values = FormCheck.check(form, variables, contexts.of(item));
        inspections.orderedStream().forEach(inspection -> inspection.inspect(item, values, account));
        Optional<Outcome> outcome = form.onlyOutcome().or(values::outcome);
        entries.append(
                item,
                values,
                outcome.or(() -> action(values)),
                new FormEntries.By(
                        account, workItems.inWhosePlace(item.taskId(), account), drafts.authors(item.taskId())));
        drafts.delete(item.taskId());
        return new Accepted(values, routing(outcome));
    }

    /**
     * Checks the form of what was sent to start a process; whether the year may open is for others to decide.
     *
     * @param processKey the process that is started from the task list
     * @throws Refusal INVALID with what to mend at each field; NOT_FOUND where the process has no such form
     */
    public FormValues checkStart(String processKey, Map<String, Object> variables) {
        TaskForm form = FormCatalogue.starting(processKey).orElseThrow(FormGate::noForm);
        return FormCheck.check(form, variables, contexts.ofStart());
    }

    /** What somebody chose to do where the model has one way on only: kept in the record, not set in the engine. */
    private static Optional<Outcome> action(FormValues values) {
        return values.text(ACTION).flatMap(Outcome::ofWire);
    }

    private static Map<String, Object> routing(Optional<Outcome> outcome) {
        return outcome.<Map<String, Object>>map(decided -> Map.of(ProcessVariables.OUTCOME.name(), decided.wire()))
                .orElse(Map.of());
    }

    private static Refusal noForm() {
        return Refusal.because(Reason.NOT_FOUND, "form.noForm");
    }
}
