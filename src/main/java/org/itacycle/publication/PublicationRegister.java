package org.itacycle.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.itacycle.DatabaseTime;
import org.itacycle.calendar.FiscalYear;
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
    private static final int LONGEST_PROBLEM = 1000;

    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;

    PublicationRegister(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
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

    /** Plans a publication unless its key is planned already, whatever became of it since. */
    void planOnce(Publication planned) {
        if (isPlanned(planned.key())) {
            return;
        }
        try {
            savepoint.executeWithoutResult(running -> insert(planned));
        } catch (DuplicateKeyException plannedMeanwhile) {
            if (!isPlanned(planned.key())) {
                throw plannedMeanwhile;
            }
        }
    }

    void markPublished(String id, String location, Instant at) {
        jdbc.sql("""
                        update ita_publication
                           set state = 'PUBLISHED', location = :location, problem = null, published_at = :at
                         where id = :id and state in ('PLANNED', 'FAILED')
                        """)
                .param("location", location)
                .param("at", DatabaseTime.at(at))
                .param("id", id)
                .update();
    }

    void markProven(String id, String proof, String location, Instant at) {
        jdbc.sql("""
                        update ita_publication
                           set state = 'PROVEN', proof = :proof, location = :location, problem = null, proven_at = :at
                         where id = :id and state = 'PUBLISHED'
                        """)
                .param("proof", proof)
                .param("location", location)
                .param("at", DatabaseTime.at(at))
                .param("id", id)
                .update();
    }

    void markFailed(String id, String problem) {
        jdbc.sql(
                        "update ita_publication set state = 'FAILED', problem = :problem where id = :id and state = 'PUBLISHED'")
                .param("problem", problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM)))
                .param("id", id)
                .update();
    }

    private boolean isPlanned(String key) {
        return jdbc.sql("select id from ita_publication where publication_key = :key")
                .param("key", key)
                .query(String.class)
                .optional()
                .isPresent();
    }

    private void insert(Publication planned) {
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
                .param("version", planned.documentVersionId())
                .param("target", planned.target().name())
                .param("state", planned.state().name())
                .param("sha256", planned.sha256())
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
                DatabaseTime.optional(row, "proven_at"));
    }
}
