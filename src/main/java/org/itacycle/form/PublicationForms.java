package org.itacycle.form;

import static org.itacycle.form.Field.checklist;
import static org.itacycle.form.Field.choice;
import static org.itacycle.form.Field.files;
import static org.itacycle.form.Field.line;
import static org.itacycle.form.Field.lines;
import static org.itacycle.form.Field.pastDate;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.PublicationProcess.Element;
import org.itacycle.cycle.PublicationWatchProcess;
import org.itacycle.document.DocumentKind;
import org.itacycle.publication.PostedAddress;

/**
 * The forms of a publication: confirm it before it happens, repair it when its proof failed, say where it was put by hand,
 * enter the receipt of a mail (REQ-14), answer what the daily watch found.
 */
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

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "application/pdf");

    static final TaskForm MANUAL = TaskForm.of(
                    Element.PUBLICATION_MANUAL.id(),
                    line("address", 1000),
                    line("reference", 200),
                    pastDate("postedOn").required(),
                    files("screenshot", DocumentKind.PROOF, 1, 3).required(),
                    lines("note", 2000))
            .obeying(PublicationForms::saysWhere, PublicationForms::addressCanBeOpened, PublicationForms::isPicture)
            .saying("note")
            .filledAnew();

    static final TaskForm RECEIPT = TaskForm.of(
                    Element.PUBLICATION_RECEIPT.id(),
                    line("documentNumber", 100).required(),
                    line("receiptNumber", 100).required(),
                    pastDate("receiptDate").required(),
                    files("receiptScan", DocumentKind.PROOF, 0, 3),
                    lines("note", 2000))
            .saying("note")
            .filledAnew();

    private static final String ACTION = "action";

    /** What to do about a document that the daily watch did not find as it was proven. */
    static final TaskForm WATCH_MEND = TaskForm.of(
                    PublicationWatchProcess.Element.PUBLICATION_WATCH_MEND.id(),
                    choice(
                                    ACTION,
                                    Outcome.PUBLISH_AGAIN.wire(),
                                    Outcome.LOOK_AGAIN.wire(),
                                    Outcome.MOVED.wire(),
                                    Outcome.EXPLAINED.wire())
                            .required(),
                    line("address", 1000).requiredWhen(ACTION, Outcome.MOVED.wire()),
                    files("screenshot", DocumentKind.PROOF, 1, 3).requiredWhen(ACTION, Outcome.MOVED.wire()),
                    lines("reason", 2000).required())
            .obeying(PublicationForms::addressCanBeOpened, PublicationForms::isPicture)
            .saying("reason")
            .filledAnew();

    static final List<TaskForm> ALL = List.of(CONFIRM, REPAIR, MANUAL, RECEIPT, WATCH_MEND);

    private PublicationForms() {}

    private static void saysWhere(FormValues values, FormContext context, Problems problems) {
        boolean saysSomewhere =
                Stream.of("address", "reference").anyMatch(field -> values.has(field) || problems.at(field));
        if (!saysSomewhere) {
            problems.add("address", "form.addressOrReference");
        }
    }

    private static void addressCanBeOpened(FormValues values, FormContext context, Problems problems) {
        values.text("address")
                .filter(address -> !PostedAddress.isAddress(address))
                .ifPresent(noAddress -> problems.add("address", "form.address"));
    }

    private static void isPicture(FormValues values, FormContext context, Problems problems) {
        boolean onlyPictures = values.files("screenshot").stream()
                .map(context.attachments()::get)
                .filter(Objects::nonNull)
                .allMatch(file -> PICTURES.contains(file.mediaType()));
        if (!onlyPictures) {
            problems.add("screenshot", "form.picture");
        }
    }
}
