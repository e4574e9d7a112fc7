package org.itacycle.form;

import static org.itacycle.form.Field.checklist;
import static org.itacycle.form.Field.choice;
import static org.itacycle.form.Field.lines;

import java.util.List;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.SignOffProcess.Element;

/** The forms of an approval by the director: a return and a withdrawal need a reason (REQ-11). */
final class SignOffForms {

    static final TaskForm DECIDE = TaskForm.of(
                    Element.SIGN_OFF_DECIDE.id(),
                    choice("outcome", Outcome.SIGNED.wire(), Outcome.RETURNED.wire())
                            .required(),
                    checklist().requiredWhen("outcome", Outcome.SIGNED.wire()),
                    lines("reason", 2000).requiredWhen("outcome", Outcome.RETURNED.wire()),
                    lines("remark", 2000))
            .saying("reason", "remark")
            .filledAnew();

    static final TaskForm WITHDRAW = TaskForm.of(
                    Element.SIGN_OFF_WITHDRAW.id(), lines("reason", 2000).required())
            .saying("reason")
            .filledAnew()
            .alwaysEnding(Outcome.WITHDRAWN);

    static final List<TaskForm> ALL = List.of(DECIDE, WITHDRAW);

    private SignOffForms() {}
}
