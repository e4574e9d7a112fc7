package org.itacycle.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.itacycle.DatabaseTime;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.people.CurrentAccount;
import org.itacycle.trail.Action;
import org.itacycle.trail.Deed;
import org.itacycle.trail.Subjects;
import org.itacycle.trail.Trail;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What was published where, and how it was proven. */
@Component
public class PublicationRegister {

    private static final String SELECT = """
            select p.*, c.fiscal_year from ita_publication p join ita_cycle c on c.id = p.cycle_id
            """;
    private static final int LONGEST_TEXT = 1000;

    private final JdbcClient jdbc;
    private final Trail trail;
    private final TransactionTemplate savepoint;

    PublicationRegister(JdbcClient jdbc, Trail trail, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    public Optional<Publication> find(String publicationId) {
        return jdbc.sql(SELECT + " where p.id = :id")
                .param("id", publicationId)
                .query(PublicationRegister::publication)
                .optional();
    }

    /** All publications of a step's occurrence, in the order they were asked for. */
    public List<Publication> ofStep(String cycleId, int step, String occurrence) {
        return jdbc.sql(SELECT
                        + " where p.cycle_id = :cycle and p.step = :step and p.occurrence = :occurrence"
                        + " order by p.requested_at, p.publication_key")
                .param("cycle", cycleId)
                .param("step", step)
                .param("occurrence", occurrence)
                .query(PublicationRegister::publication)
                .list();
    }

    /** What can be seen at a target now, of one fiscal year, ordered by step, occurrence and time. */
    public List<Publication> published(FiscalYear year, Target target) {
        return jdbc.sql(SELECT
                        + " where c.fiscal_year = :year and c.state <> 'CANCELLED' and p.target = :target and p.state in ('PUBLISHED', 'PROVEN')"
                        + " order by p.step, p.occurrence, p.published_at, p.publication_key")
                .param("year", year.buddhistYear())
                .param("target", target.name())
                .query(PublicationRegister::publication)
                .list();
    }

    /** The fiscal years of which something can be seen at a target now, newest first. */
    public List<FiscalYear> publishedYears(Target target) {
        return jdbc.sql("""
                        select distinct c.fiscal_year from ita_publication p join ita_cycle c on c.id = p.cycle_id
                         where p.target = :target and c.state <> 'CANCELLED'
                           and p.state in ('PUBLISHED', 'PROVEN') order by c.fiscal_year desc
                        """)
                .param("target", target.name())
                .query((row, number) -> new FiscalYear(row.getInt(1)))
                .list();
    }

    /** What was proven and still counts, of a fiscal year and the years after it, oldest first. */
    public List<Publication> provenSince(FiscalYear first) {
        return jdbc.sql(SELECT + " where c.fiscal_year >= :first and c.state <> 'CANCELLED' and p.state = 'PROVEN'"
                        + " order by p.proven_at, p.publication_key")
                .param("first", first.buddhistYear())
                .query(PublicationRegister::publication)
                .list();
    }

    /** Whether no later version of the same document was proven at the same target. */
    public boolean isNewestProven(String publicationId) {
        int later =
                jdbc.sql("""
                        select count(*)
                          from ita_publication p
                          join ita_document_version v on v.id = p.document_version_id
                          join ita_document_version w on w.document_id = v.document_id and w.version > v.version
                          join ita_publication q on q.document_version_id = w.id and q.target = p.target
                         where p.id = :id and q.state = 'PROVEN'
                        """).param("id", publicationId).query(Integer.class).single();
        return later == 0;
    }

    /** Plans a publication unless its key is planned already, whatever became of it since. */
    void planOnce(NewPublication planned) {
        if (isPlanned(planned.key())) {
            return;
        }
        try {
            savepoint.executeWithoutResult(running -> insert(planned));
            tell(planned.requestedBy(), Action.PUBLICATION_PLANNED, planned.id(), Optional.empty());
        } catch (DuplicateKeyException plannedMeanwhile) {
            if (!isPlanned(planned.key())) {
                throw plannedMeanwhile;
            }
        }
    }

    /** All publications of a cycle, in the order of the steps and in which they were asked for. */
    public List<Publication> ofCycle(String cycleId) {
        return jdbc.sql(SELECT + " where p.cycle_id = :cycle"
                        + " order by p.step, p.occurrence, p.requested_at, p.publication_key")
                .param("cycle", cycleId)
                .query(PublicationRegister::publication)
                .list();
    }

    /** The pictures and scans that a person handed in as proof, by the ids of their versions. */
    public List<String> proofDocuments(String publicationId) {
        return jdbc.sql("""
                        select document_version_id from ita_publication_document
                         where publication_id = :id order by document_version_id
                        """).param("id", publicationId).query(String.class).list();
    }

    void markPublished(String id, String location, Instant at) {
        if (publish(id, location, at)) {
            tell(CurrentAccount.SYSTEM, Action.PUBLISHED, id, Optional.of(location));
        }
    }

    private boolean publish(String id, String location, Instant at) {
        return jdbc.sql("""
                        update ita_publication
                           set state = 'PUBLISHED', location = :location, problem = null, trouble = null,
                               attempts = attempts + 1, published_at = :at
                         where id = :id and state in ('PLANNED', 'FAILED')
                        """)
                        .param("location", location)
                        .param("at", DatabaseTime.at(at))
                        .param("id", id)
                        .update()
                > 0;
    }

    /** A person brought it to the target and vouches for it. */
    void markPosted(
            String id, String location, Optional<String> reference, List<String> pictures, String account, Instant at) {
        if (publish(id, location, at)) {
            tell(account, Action.PUBLISHED_BY_HAND, id, Optional.of(location));
        }
        jdbc.sql("""
                        update ita_publication set reference = :reference, proven_by = :by
                         where id = :id and state = 'PUBLISHED'
                        """)
                .param("reference", reference.orElse(null))
                .param("by", account)
                .param("id", id)
                .update();
        attach(id, pictures);
    }

    /** A look found it; where the receipt is still to come it is accepted, not proven. */
    void markFound(String id, Proof.Found found, Optional<String> remark, Instant at) {
        boolean isWhole = found.kind() != Proof.Kind.ACCEPTED;
        int changed = jdbc.sql("""
                        update ita_publication
                           set state = :state, proof = :proof, location = :location, content_address = :content,
                               found_sha256 = :sha256, remark = :remark, problem = null, trouble = null,
                               proven_at = :at
                         where id = :id and state = 'PUBLISHED'
                        """)
                .param("state", (isWhole ? PublicationState.PROVEN : PublicationState.ACCEPTED).name())
                .param("proof", found.kind().name())
                .param("location", found.location())
                .param("content", found.contentAddress().orElse(null))
                .param("sha256", found.sha256().orElse(null))
                .param("remark", remark.map(PublicationRegister::cut).orElse(null))
                .param("at", isWhole ? DatabaseTime.at(at) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id)
                .update();
        if (changed > 0) {
            Action action = isWhole ? Action.PUBLICATION_PROVEN : Action.PUBLICATION_ACCEPTED;
            tell(CurrentAccount.SYSTEM, action, id, Optional.of(found.location()));
        }
    }

    /** It is brought to its target once more; when it was published first stays, for that is held against the due day. */
    void markPublishedAgain(String id, String location) {
        int changed = jdbc.sql("""
                        update ita_publication
                           set location = :location, trouble = null, attempts = attempts + 1
                         where id = :id and state = 'PROVEN'
                        """).param("location", location).param("id", id).update();
        if (changed > 0) {
            tell(CurrentAccount.SYSTEM, Action.PUBLISHED_AGAIN, id, Optional.of(location));
        }
    }

    /** A person says that it is somewhere else now, and vouches for it. */
    public void markMoved(String id, String location, List<String> pictures, String account) {
        int changed = jdbc.sql("""
                        update ita_publication set location = :location, content_address = null, proven_by = :by
                         where id = :id and state = 'PROVEN'
                        """)
                .param("location", location)
                .param("by", account)
                .param("id", id)
                .update();
        if (changed > 0) {
            tell(account, Action.PUBLICATION_MOVED, id, Optional.of(location));
        }
        attach(id, pictures);
    }

    /** A look that a person asked for found it. */
    void markFoundAgain(String id, Proof.Found found, Optional<String> remark, Instant at) {
        int changed = jdbc.sql("""
                        update ita_publication
                           set proof = :proof, location = :location, content_address = :content,
                               found_sha256 = :sha256, remark = :remark, trouble = null, proven_at = :at
                         where id = :id and state = 'PROVEN'
                        """)
                .param("proof", found.kind().name())
                .param("location", found.location())
                .param("content", found.contentAddress().orElse(null))
                .param("sha256", found.sha256().orElse(null))
                .param("remark", remark.map(PublicationRegister::cut).orElse(null))
                .param("at", DatabaseTime.at(at))
                .param("id", id)
                .update();
        if (changed > 0) {
            tell(CurrentAccount.SYSTEM, Action.PUBLICATION_PROVEN, id, Optional.of(found.location()));
        }
    }

    /** The receiver of a mail gave a receipt. */
    void markReceived(String id, Receipt receipt, List<String> scans, String account, Instant at) {
        int changed = jdbc.sql("""
                        update ita_publication
                           set state = 'PROVEN', proof = 'RECEIVED', document_number = :document,
                               receipt_number = :number, receipt_date = :date, proven_by = :by, proven_at = :at
                         where id = :id and state = 'ACCEPTED'
                        """)
                .param("document", receipt.documentNumber())
                .param("number", receipt.receiptNumber())
                .param("date", receipt.date())
                .param("by", account)
                .param("at", DatabaseTime.at(at))
                .param("id", id)
                .update();
        if (changed > 0) {
            String numbers = receipt.documentNumber() + ", " + receipt.receiptNumber() + ", " + receipt.date();
            tell(account, Action.PUBLICATION_RECEIVED, id, Optional.of(numbers));
        }
        attach(id, scans);
    }

    void markFailed(String id, String problem) {
        int changed = jdbc.sql(
                        "update ita_publication set state = 'FAILED', problem = :problem where id = :id and state = 'PUBLISHED'")
                .param("problem", cut(problem))
                .param("id", id)
                .update();
        if (changed > 0) {
            tell(CurrentAccount.SYSTEM, Action.PUBLICATION_FAILED, id, Optional.of(problem));
        }
    }

    void noteTrouble(String id, String trouble) {
        jdbc.sql("update ita_publication set attempts = attempts + 1, trouble = :trouble where id = :id")
                .param("trouble", cut(trouble))
                .param("id", id)
                .update();
    }

    private void tell(String account, Action action, String id, Optional<String> reason) {
        Publication publication = find(id).orElseThrow();
        String subject = Subjects.of(
                publication.fiscalYear(),
                publication.step(),
                publication.occurrence(),
                publication.target().name(),
                publication.documentVersionId());
        trail.add(Deed.of(account, action, subject).because(reason).about(publication.sha256()));
    }

    private void attach(String id, List<String> documentVersions) {
        List<String> attached = proofDocuments(id);
        documentVersions.stream()
                .filter(version -> !attached.contains(version))
                .forEach(version -> jdbc.sql(
                                "insert into ita_publication_document (publication_id, document_version_id) values (?, ?)")
                        .params(id, version)
                        .update());
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    private boolean isPlanned(String key) {
        return jdbc.sql("select id from ita_publication where publication_key = :key")
                .param("key", key)
                .query(String.class)
                .optional()
                .isPresent();
    }

    private void insert(NewPublication planned) {
        jdbc.sql("""
                        insert into ita_publication (id, publication_key, cycle_id, step, occurrence,
                                                     document_version_id, target, state, sha256, requested_by, requested_at)
                        values (:id, :key, :cycle, :step, :occurrence,
                                :version, :target, :state, :sha256, :requestedBy, :requestedAt)
                        """)
                .param("id", planned.id())
                .param("key", planned.key())
                .param("cycle", planned.cycleId())
                .param("step", planned.step())
                .param("occurrence", planned.occurrence())
                .param("version", planned.document().id())
                .param("target", planned.target().name())
                .param("state", PublicationState.PLANNED.name())
                .param("sha256", planned.document().sha256())
                .param("requestedBy", planned.requestedBy())
                .param("requestedAt", DatabaseTime.at(planned.requestedAt()))
                .update();
    }

    private static Publication publication(ResultSet row, int number) throws SQLException {
        return new Publication(
                row.getString("id"),
                row.getString("publication_key"),
                row.getString("cycle_id"),
                new FiscalYear(row.getInt("fiscal_year")),
                row.getInt("step"),
                row.getString("occurrence"),
                row.getString("document_version_id"),
                Target.valueOf(row.getString("target")),
                PublicationState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("location")),
                row.getString("sha256"),
                Optional.ofNullable(row.getString("proof")),
                Optional.ofNullable(row.getString("problem")),
                row.getString("requested_by"),
                DatabaseTime.instant(row, "requested_at"),
                DatabaseTime.optional(row, "published_at"),
                DatabaseTime.optional(row, "proven_at"),
                Optional.ofNullable(row.getString("content_address")),
                Optional.ofNullable(row.getString("found_sha256")),
                Optional.ofNullable(row.getString("remark")),
                Optional.ofNullable(row.getString("proven_by")),
                Optional.ofNullable(row.getString("reference")),
                receipt(row),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("trouble")));
    }

    private static Optional<Receipt> receipt(ResultSet row) throws SQLException {
        LocalDate date = row.getObject("receipt_date", LocalDate.class);
        return date == null
                ? Optional.empty()
                : Optional.of(new Receipt(row.getString("document_number"), row.getString("receipt_number"), date));
    }
}
