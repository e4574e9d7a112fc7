package org.itacycle.signoff;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.itacycle.DatabaseTime;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.SignOffProcess;
import org.itacycle.cycle.StepRegister;
import org.itacycle.cycle.WorkItem;
import org.itacycle.document.DocumentVersion;
import org.itacycle.document.StepDocuments;
import org.itacycle.form.FormConsequence;
import org.itacycle.form.FormValues;
import org.itacycle.signoff.Signatory.Acting;
import org.itacycle.signoff.Submissions.Submission;
import org.itacycle.trail.Action;
import org.itacycle.trail.Deed;
import org.itacycle.trail.Subjects;
import org.itacycle.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The server's own record of each decision to sign, return or withdraw: who and as whom, when, why, and the hash of
 * every document that was before the signer. What changed since it was laid before him cannot be signed (REQ-11).
 */
@Component
class SignOffRecord implements FormConsequence {

    private static final Set<String> ELEMENTS =
            Set.of(SignOffProcess.Element.SIGN_OFF_DECIDE.id(), SignOffProcess.Element.SIGN_OFF_WITHDRAW.id());

    /** The steps that consist of a signature; in others it is one part among several. */
    private static final Set<Integer> SIGNATURES = Set.of(2, 5);

    private final JdbcClient database;
    private final StepDocuments documents;
    private final Submissions submissions;
    private final SeparationOfDuties duties;
    private final Signatories signatories;
    private final Originals originals;
    private final Trail trail;
    private final StepRegister steps;
    private final Clock clock;

    SignOffRecord(
            JdbcClient database,
            StepDocuments documents,
            Submissions submissions,
            SeparationOfDuties duties,
            Signatories signatories,
            Originals originals,
            Trail trail,
            StepRegister steps,
            Clock clock) {
        this.database = database;
        this.documents = documents;
        this.submissions = submissions;
        this.duties = duties;
        this.signatories = signatories;
        this.originals = originals;
        this.trail = trail;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public boolean concerns(String element) {
        return ELEMENTS.contains(element);
    }

    @Override
    public void record(WorkItem item, FormValues values, String account) {
        String sender = item.sentBy().orElseThrow(() -> new IllegalStateException("nobody sent " + item));
        Outcome decision = values.outcome().orElse(Outcome.WITHDRAWN);
        List<DocumentVersion> current = documents.of(item.cycleId(), item.step(), item.occurrence());
        // A matter that was submitted before submissions were kept is decided upon as it stands.
        Optional<Submission> submission = submissions.latest(item.cycleId(), item.step(), item.occurrence());
        Map<String, String> submitted = submission.map(Submission::hashes).orElseGet(() -> hashes(current));
        duties.refuseAuthor(item, account);
        if (decision == Outcome.SIGNED) {
            refuseToSign(submitted, current);
        }
        Signatory signatory = signatoryOf(decision, account);
        String id = insert(item, values, decision, sender, account, signatory);
        submission.ifPresent(decidedUpon -> decided(id, decidedUpon.id()));
        submitted.forEach((version, sha256) -> sealed(id, version, sha256));
        tell(item, values, decision, account, signatory, submitted);
        if (decision == Outcome.SIGNED) {
            closeAtOnce(item, current);
        }
    }

    /** Who takes something back does not act as the director. */
    private Signatory signatoryOf(Outcome decision, String account) {
        return decision == Outcome.WITHDRAWN ? signatories.asHimself(account) : signatories.of(account);
    }

    private static void refuseToSign(Map<String, String> submitted, List<DocumentVersion> current) {
        if (submitted.isEmpty()) {
            throw Refusal.because(Reason.CONFLICT, "signoff.nothing-to-sign");
        }
        if (!submitted.equals(hashes(current))) {
            throw Refusal.because(Reason.CONFLICT, "signoff.changed-since-submission");
        }
    }

    private static Map<String, String> hashes(List<DocumentVersion> versions) {
        return versions.stream().collect(Collectors.toMap(DocumentVersion::id, DocumentVersion::sha256));
    }

    private String insert(
            WorkItem item, FormValues values, Outcome decision, String sender, String account, Signatory signatory) {
        String id = UUID.randomUUID().toString();
        Optional<Acting> acting = signatory.acting();
        database.sql("""
                        insert into ita_sign_off (id, cycle_id, step, occurrence, round, decision, reason, sent_by,
                                                  decided_by, decided_at, signer_name, signer_position, acting_kind,
                                                  acting_for, acting_name, acting_account)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        item.cycleId(),
                        item.step(),
                        item.occurrence(),
                        item.round(),
                        decision.wire(),
                        values.text("reason").orElse(null),
                        sender,
                        account,
                        DatabaseTime.at(clock.instant()),
                        signatory.name(),
                        signatory.position(),
                        acting.map(Acting::right).map(Enum::name).orElse(null),
                        acting.map(Acting::position).orElse(null),
                        acting.map(Acting::name).orElse(null),
                        acting.map(Acting::account).orElse(null))
                .update();
        return id;
    }

    private void decided(String signOff, String submission) {
        database.sql("update ita_sign_off set submission_id = ? where id = ?")
                .params(submission, signOff)
                .update();
    }

    /** One entry of the trail for each document that was decided upon. */
    private void tell(
            WorkItem item,
            FormValues values,
            Outcome decision,
            String account,
            Signatory signatory,
            Map<String, String> submitted) {
        Action action = switch (decision) {
            case SIGNED -> Action.SIGNED;
            case WITHDRAWN -> Action.WITHDRAWN;
            default -> Action.RETURNED;
        };
        Deed decided = Deed.of(
                        account, action, Subjects.of(item.fiscalYear(), item.step(), item.occurrence(), item.round()))
                .onBehalfOf(signatory.acting().map(Acting::account))
                .because(values.text("reason"));
        new TreeMap<>(submitted)
                .forEach((version, sha256) -> trail.add(decided.to(version).about(sha256)));
    }

    private void sealed(String signOff, String version, String sha256) {
        database.sql("insert into ita_sign_off_document (sign_off_id, document_version_id, sha256) values (?, ?, ?)")
                .params(signOff, version, sha256)
                .update();
    }

    /** What was signed in time is done in time, whenever the job that registers it runs. */
    private void closeAtOnce(WorkItem item, List<DocumentVersion> signed) {
        if (SIGNATURES.contains(item.step()) && signed.stream().noneMatch(originals::needed)) {
            steps.close(item.cycleId(), item.step(), item.occurrence(), Optional.of(Outcome.SIGNED.wire()));
        }
    }
}
