package org.itacycle.signoff;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.itacycle.DatabaseTime;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.SignOffProcess;
import org.itacycle.cycle.WorkItem;
import org.itacycle.document.DocumentVersion;
import org.itacycle.document.StepDocuments;
import org.itacycle.form.FormConsequence;
import org.itacycle.form.FormValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The server's own record of each decision to sign, return or withdraw: who, when, why, and the hash of every document
 * that was before the signer.
 */
@Component
class SignOffRecord implements FormConsequence {

    private static final Set<String> ELEMENTS =
            Set.of(SignOffProcess.Element.SIGN_OFF_DECIDE.id(), SignOffProcess.Element.SIGN_OFF_WITHDRAW.id());

    private final JdbcClient database;
    private final StepDocuments documents;
    private final Clock clock;

    SignOffRecord(JdbcClient database, StepDocuments documents, Clock clock) {
        this.database = database;
        this.documents = documents;
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
        if (decision == Outcome.SIGNED && account.equals(sender)) {
            throw Refusal.because(Reason.FORBIDDEN, "signoff.own-work");
        }
        String id = UUID.randomUUID().toString();
        database.sql("insert into ita_sign_off (id, cycle_id, step, occurrence, round, decision, reason, sent_by,"
                        + " decided_by, decided_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
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
                        DatabaseTime.at(clock.instant()))
                .update();
        documents.of(item.cycleId(), item.step(), item.occurrence()).forEach(document -> sealed(id, document));
    }

    private void sealed(String signOff, DocumentVersion document) {
        database.sql("insert into ita_sign_off_document (sign_off_id, document_version_id, sha256) values (?, ?, ?)")
                .params(signOff, document.id(), document.sha256())
                .update();
    }
}
