package org.itacycle.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.itacycle.DatabaseTime;
import org.itacycle.watch.LastLook.Answer;
import org.itacycle.watch.LastLook.Explained;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the last look at each published address. */
@Component
class WatchRegister {

    private static final int LONGEST_TEXT = 1000;

    private final JdbcClient database;
    private final TransactionTemplate savepoint;

    WatchRegister(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    Optional<LastLook> find(String publicationId) {
        return database.sql("select * from ita_publication_watch where publication_id = ?")
                .param(publicationId)
                .query(WatchRegister::look)
                .optional();
    }

    List<LastLook> ofCycle(String cycleId) {
        return database.sql("""
                        select w.* from ita_publication_watch w join ita_publication p on p.id = w.publication_id
                         where p.cycle_id = ?
                        """).param(cycleId).query(WatchRegister::look).list();
    }

    /** The addresses that are amiss in cycles that count, the longest first. */
    List<LastLook> amiss() {
        return database.sql("""
                        select w.* from ita_publication_watch w
                          join ita_publication p on p.id = w.publication_id
                          join ita_cycle c on c.id = p.cycle_id
                         where c.state <> 'CANCELLED' and w.result in ('GONE', 'CHANGED')
                         order by w.bad_since, w.publication_id
                        """).query(WatchRegister::look).list().stream()
                .filter(LastLook::isAmiss)
                .toList();
    }

    /**
     * Takes on the look of a day.
     *
     * @param run who orders it
     * @return whether it is this run's to order; false where another run has ordered it for that day
     */
    boolean takeOn(String publicationId, LocalDate day, String run) {
        int taken = database.sql("""
                        update ita_publication_watch set ordered_on = :day, ordered_by = :run, silences = 0
                         where publication_id = :id and ordered_on < :day
                        """)
                .param("day", day)
                .param("run", run)
                .param("id", publicationId)
                .update();
        return taken == 1 || find(publicationId).isEmpty() && begin(publicationId, day, run);
    }

    /** What this run has taken on, in a fixed order. */
    List<String> orderedBy(String run) {
        return database.sql(
                        "select publication_id from ita_publication_watch where ordered_by = ? order by publication_id")
                .param(run)
                .query(String.class)
                .list();
    }

    /** Records a look. */
    void record(LastLook look) {
        database.sql("""
                        update ita_publication_watch
                           set looks = :looks, looked_at = :at, result = :result, finding = :finding,
                               found_sha256 = :sha256, seen = :seen, silences = :silences, bad_since = :since,
                               answer_pending = :pending, explained_result = :explained,
                               explained_sha256 = :explainedSha256
                         where publication_id = :id
                        """)
                .param("looks", look.looks())
                .param("at", moment(look.lookedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("result", look.result().map(Enum::name).orElse(null))
                .param("finding", look.finding().map(WatchRegister::cut).orElse(null))
                .param("sha256", look.foundSha256().orElse(null))
                .param("seen", look.seen())
                .param("silences", look.silences())
                .param("since", moment(look.badSince()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("pending", look.answer().filter(Answer::pending).isPresent())
                .param(
                        "explained",
                        look.explained().map(told -> told.result().name()).orElse(null))
                .param(
                        "explainedSha256",
                        look.explained().flatMap(Explained::sha256).orElse(null))
                .param("id", look.publicationId())
                .update();
    }

    /** Keeps what the officer answered. */
    void answered(String publicationId, Answer answer) {
        database.sql("""
                        update ita_publication_watch
                           set answer = :answer, answer_reason = :reason, answered_by = :by, answered_at = :at,
                               answer_pending = :pending
                         where publication_id = :id
                        """)
                .param("answer", answer.kind().name())
                .param("reason", answer.reason())
                .param("by", answer.account())
                .param("at", DatabaseTime.at(answer.at()))
                .param("pending", answer.pending())
                .param("id", publicationId)
                .update();
    }

    private boolean begin(String publicationId, LocalDate day, String run) {
        try {
            savepoint.executeWithoutResult(running -> database.sql(
                            "insert into ita_publication_watch (publication_id, ordered_on, ordered_by) values (?, ?, ?)")
                    .params(publicationId, day, run)
                    .update());
            return true;
        } catch (DuplicateKeyException takenMeanwhile) {
            return false;
        }
    }

    private static Object moment(Optional<Instant> instant) {
        return instant.map(DatabaseTime::at).orElse(null);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    private static LastLook look(ResultSet row, int number) throws SQLException {
        return new LastLook(
                row.getString("publication_id"),
                row.getString("ordered_by"),
                row.getInt("looks"),
                DatabaseTime.optional(row, "looked_at"),
                result(row, "result"),
                Optional.ofNullable(row.getString("finding")),
                Optional.ofNullable(row.getString("found_sha256")),
                row.getBoolean("seen"),
                row.getInt("silences"),
                DatabaseTime.optional(row, "bad_since"),
                answer(row),
                explained(row));
    }

    private static Optional<LookResult> result(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(LookResult::valueOf);
    }

    private static Optional<Answer> answer(ResultSet row) throws SQLException {
        String kind = row.getString("answer");
        return kind == null
                ? Optional.empty()
                : Optional.of(new Answer(
                        MendAnswer.valueOf(kind),
                        row.getString("answer_reason"),
                        row.getString("answered_by"),
                        DatabaseTime.instant(row, "answered_at"),
                        row.getBoolean("answer_pending")));
    }

    private static Optional<Explained> explained(ResultSet row) throws SQLException {
        Optional<String> sha256 = Optional.ofNullable(row.getString("explained_sha256"));
        return result(row, "explained_result").map(result -> new Explained(result, sha256));
    }
}
