package org.itacycle.signoff;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.itacycle.DatabaseTime;
import org.itacycle.cycle.StepPlace;
import org.itacycle.document.DocumentVersion;
import org.itacycle.document.StepDocuments;
import org.itacycle.trail.Action;
import org.itacycle.trail.Deed;
import org.itacycle.trail.Subjects;
import org.itacycle.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was laid before the signer each time: a decision counts for these versions and no others. */
@Component
class Submissions {

    private final JdbcClient database;
    private final StepDocuments documents;
    private final Trail trail;
    private final Clock clock;

    Submissions(JdbcClient database, StepDocuments documents, Trail trail, Clock clock) {
        this.database = database;
        this.documents = documents;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Keeps the versions that are current now as those that the signer is shown.
     *
     * @param onBehalfOf in whose place the account submits them
     */
    void record(StepPlace place, String account, Optional<String> onBehalfOf) {
        String id = UUID.randomUUID().toString();
        database.sql("insert into ita_submission (id, cycle_id, step, occurrence, submitted_by, submitted_at,"
                        + " on_behalf_of) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        place.cycleId(),
                        place.step(),
                        place.occurrence(),
                        account,
                        DatabaseTime.at(clock.instant()),
                        onBehalfOf.orElse(null))
                .update();
        Deed submitted = Deed.of(
                        account, Action.SUBMITTED, Subjects.of(place.fiscalYear(), place.step(), place.occurrence()))
                .onBehalfOf(onBehalfOf);
        documents.of(place.cycleId(), place.step(), place.occurrence()).forEach(version -> {
            laidBefore(id, version);
            trail.add(submitted.to(version.id()).about(version.sha256()));
        });
    }

    /** @param hashes of what was laid before the signer, by version */
    record Submission(String id, Map<String, String> hashes) {}

    /** What was laid before the signer last; empty where nothing was recorded. */
    Optional<Submission> latest(String cycleId, int step, String occurrence) {
        return database.sql("select id from ita_submission where cycle_id = ? and step = ? and occurrence = ?"
                        + " order by ordinal desc limit 1")
                .params(cycleId, step, occurrence)
                .query(String.class)
                .optional()
                .map(id -> new Submission(id, versions(id)));
    }

    private Map<String, String> versions(String submission) {
        return database
                .sql("select document_version_id, sha256 from ita_submission_document where submission_id = ?")
                .param(submission)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void laidBefore(String submission, DocumentVersion version) {
        database.sql("insert into ita_submission_document (submission_id, document_version_id, sha256)"
                        + " values (?, ?, ?)")
                .params(submission, version.id(), version.sha256())
                .update();
    }
}
