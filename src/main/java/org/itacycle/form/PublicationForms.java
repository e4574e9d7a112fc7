package org.itacycle.form;

import static org.itacycle.form.Field.checklist;
import static org.itacycle.form.Field.choice;
import static org.itacycle.form.Field.lines;

import java.util.List;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.PublicationProcess.Element;

/** The forms of a publication: confirm it before it happens, repair it when its proof failed (REQ-14). */
final class PublicationForms {

    static final TaskForm CONFIRM = TaskForm.of(
                    Element.PUBLICATION_CONFIRM.id(), checklist().required(), lines("remark", 2000))
            .saying("remark")
            .filledAnew();

    static final TaskForm REPAIR = TaskForm.of(
                    Element.PUBLICATION_REPAIR.id(),
                    choice("action", Outcome.RETRY.wire()).required(),
                    lines("note", 2000).required())
            .saying("note")
            .filledAnew();

    static final List<TaskForm> ALL = List.of(CONFIRM, REPAIR);

    private PublicationForms() {}
}
