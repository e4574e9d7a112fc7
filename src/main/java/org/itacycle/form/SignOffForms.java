package org.itacycle.form;

import static org.itacycle.form.Field.checklist;
import static org.itacycle.form.Field.choice;
import static org.itacycle.form.Field.files;
import static org.itacycle.form.Field.lines;
import static org.itacycle.form.Field.tick;

import java.util.List;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.SignOffProcess.Element;
import org.itacycle.document.DocumentKind;

/**
 * The forms of an approval by the director: a return and a withdrawal need a reason (REQ-11), the original that was
 * signed on paper is attached.
 */
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

    static final TaskForm ATTACH_ORIGINAL = TaskForm.of(
                    Element.SIGN_OFF_ATTACH_ORIGINAL.id(),
                    files("originalFile", DocumentKind.SIGNED_ORIGINAL, 1, 1).required(),
                    tick("numberChecked").required(),
                    lines("remark", 2000))
            .saying("remark")
            .filledAnew();

    static final List<TaskForm> ALL = List.of(DECIDE, WITHDRAW, ATTACH_ORIGINAL);

    private SignOffForms() {}
}
