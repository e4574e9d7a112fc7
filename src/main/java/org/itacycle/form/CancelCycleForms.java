package org.itacycle.form;

import static org.itacycle.form.Field.fiscalYear;
import static org.itacycle.form.Field.lines;

import java.util.List;
import org.itacycle.cycle.CancelCycleProcess.Element;

/** The form that cancels a cycle. */
final class CancelCycleForms {

    static final TaskForm CANCEL_REQUESTED = TaskForm.of(
            Element.START_EVENT_CANCEL_REQUESTED.id(),
            fiscalYear("fiscalYear").required(),
            lines("reason", 2000).required());

    static final List<TaskForm> ALL = List.of(CANCEL_REQUESTED);

    private CancelCycleForms() {}
}
