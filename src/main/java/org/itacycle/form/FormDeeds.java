package org.itacycle.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.WorkItem;
import org.itacycle.cycle.WorkItems;
import org.itacycle.document.DocumentRegister;
import org.itacycle.document.DocumentVersion;
import org.itacycle.trail.Action;
import org.itacycle.trail.Deed;
import org.itacycle.trail.Subjects;
import org.itacycle.trail.Trail;
import org.springframework.stereotype.Component;

/** Tells the trail of every form: who sent it with what outcome and why, the hash of its content and of each file in it. */
@Component
class FormDeeds implements FormConsequence {

    /** Where forms ask why. */
    private static final String[] REASONS = {"reason", "comments", "note"};

    private final Trail trail;
    private final DocumentRegister documents;
    private final WorkItems workItems;

    FormDeeds(Trail trail, DocumentRegister documents, WorkItems workItems) {
        this.trail = trail;
        this.documents = documents;
        this.workItems = workItems;
    }

    @Override
    public boolean concerns(String element) {
        return true;
    }

    @Override
    public void record(WorkItem item, FormValues values, String account) {
        String place = Subjects.of(item.fiscalYear(), item.step(), item.occurrence(), item.round(), item.element());
        String subject = outcome(item, values)
                .map(Outcome::wire)
                .map(outcome -> Subjects.of(place, outcome))
                .orElse(place);
        trail.add(Deed.of(account, Action.FORM_COMPLETED, subject)
                .onBehalfOf(workItems.inWhosePlace(item.taskId(), account))
                .because(reason(values))
                .about(sha256(values.toJson())));
        values.attachments().stream()
                .flatMap(version -> documents.version(version).stream())
                .forEach(file -> trail.add(deed(account, place, file)));
    }

    private static Deed deed(String account, String place, DocumentVersion file) {
        return Deed.of(account, Action.FORM_FILE, Subjects.of(place, file.field(), file.id()))
                .about(file.sha256());
    }

    private static Optional<Outcome> outcome(WorkItem item, FormValues values) {
        return FormCatalogue.find(item.element()).flatMap(TaskForm::onlyOutcome).or(values::outcome);
    }

    private static Optional<String> reason(FormValues values) {
        return Stream.of(REASONS).flatMap(field -> values.text(field).stream()).findFirst();
    }

    private static String sha256(String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
