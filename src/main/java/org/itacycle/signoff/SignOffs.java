package org.itacycle.signoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.itacycle.DatabaseTime;
import org.itacycle.cycle.Outcome;
import org.itacycle.people.Accounts;
import org.itacycle.signoff.Signatory.Acting;
import org.itacycle.signoff.Signatory.Right;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the signatures that were given: for what content, by whom and as whom. */
@Component
public class SignOffs {

    private static final String SIGNED = """
            select s.id, s.sent_by, s.decided_by, s.decided_at, s.signer_name, s.signer_position, s.acting_kind,
                   s.acting_for, s.acting_name, s.acting_account
              from ita_sign_off s
            """;

    private final JdbcClient database;
    private final Accounts accounts;

    SignOffs(JdbcClient database, Accounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    /**
     * The signature under exactly these bytes of a version; the latest where there are several.
     *
     * @param sha256 of the version's bytes, as they are kept
     */
    public Optional<SignOff> of(String versionId, String sha256) {
        return database.sql(SIGNED + """
                         join ita_sign_off_document d on d.sign_off_id = s.id
                         where s.decision = 'signed' and d.document_version_id = :version and d.sha256 = :sha256
                         order by s.decided_at desc limit 1
                        """)
                .param("version", versionId)
                .param("sha256", sha256)
                .query(this::signOff)
                .optional();
    }

    public Optional<SignOff> byId(String id) {
        return database.sql(SIGNED + " where s.id = :id")
                .param("id", id)
                .query(this::signOff)
                .optional();
    }

    /**
     * What was decided upon what was laid before the signer last; empty while nobody has decided. A matter that was
     * submitted before submissions were kept is decided by the last decision in the step.
     */
    Optional<Outcome> lastDecision(String cycleId, int step, String occurrence) {
        String inStep = " where cycle_id = :cycle and step = :step and occurrence = :occurrence";
        return database.sql("""
                        select s.decision from ita_sign_off s
                         where s.submission_id = (select id from ita_submission %1$s order by ordinal desc limit 1)
                            or not exists (select 1 from ita_submission %1$s)
                           and s.id = (select id from ita_sign_off %1$s order by round desc, decided_at desc limit 1)
                        """.formatted(inStep))
                .param("cycle", cycleId)
                .param("step", step)
                .param("occurrence", occurrence)
                .query(String.class)
                .optional()
                .flatMap(Outcome::ofWire);
    }

    /** The versions that the last signature in this step was given for; empty where nothing was signed. */
    public List<String> lastSigned(String cycleId, int step, String occurrence) {
        return database.sql("""
                        select d.document_version_id from ita_sign_off_document d join ita_document_version v
                            on v.id = d.document_version_id
                         where d.sign_off_id = (select s.id from ita_sign_off s
                                                 where s.decision = 'signed' and s.cycle_id = :cycle and s.step = :step
                                                   and s.occurrence = :occurrence
                                                 order by s.round desc, s.decided_at desc limit 1)
                         order by v.created_at, v.id
                        """)
                .param("cycle", cycleId)
                .param("step", step)
                .param("occurrence", occurrence)
                .query(String.class)
                .list();
    }

    private SignOff signOff(ResultSet row, int number) throws SQLException {
        String account = row.getString("decided_by");
        String name = Optional.ofNullable(row.getString("signer_name")).orElseGet(() -> accounts.displayName(account));
        String position = Optional.ofNullable(row.getString("signer_position")).orElse("");
        String actingFor = row.getString("acting_for");
        Optional<Acting> acting = actingFor == null
                ? Optional.empty()
                : Optional.of(new Acting(
                        Right.valueOf(row.getString("acting_kind")),
                        actingFor,
                        Optional.ofNullable(row.getString("acting_name")).orElse(""),
                        Optional.ofNullable(row.getString("acting_account")).orElse("")));
        return new SignOff(
                row.getString("id"),
                row.getString("sent_by"),
                account,
                new Signatory(name, position, acting),
                DatabaseTime.instant(row, "decided_at"));
    }
}
