package org.itacycle.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itacycle.DatabaseTime;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.people.Accounts;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The drafts of open tasks, one each. Who saves names the revision that was read; a newer one is never overwritten. */
@Repository
class FormDrafts {

    /** The longest draft, in characters of JSON. */
    static final int LONGEST = 300_000;

    private static final String BETWEEN_ACCOUNTS = " ";

    private final JdbcClient database;
    private final Clock clock;
    private final Accounts accounts;

    FormDrafts(JdbcClient database, Clock clock, Accounts accounts) {
        this.database = database;
        this.clock = clock;
        this.accounts = accounts;
    }

    Optional<FormDraft> find(String taskId) {
        return database.sql(
                        "select task_id, revision, content, saved_by, saved_at from ita_form_draft where task_id = :task")
                .param("task", taskId)
                .query(FormDrafts::draft)
                .optional();
    }

    /**
     * Saves a draft over the revision that was read.
     *
     * @param revision 0 where there was no draft yet
     * @throws Refusal CONFLICT where a colleague saved meanwhile, TOO_LARGE beyond {@link #LONGEST}, INVALID where the
     *     values nest deeper than any form
     */
    FormDraft save(String taskId, int revision, Map<String, Object> values, String account) {
        String content = Json.write(values);
        if (content.length() > LONGEST) {
            throw Refusal.because(Reason.TOO_LARGE, "form.draftTooLarge", content.length(), LONGEST);
        }
        if (Json.parse(content).isEmpty()) {
            throw Refusal.because(Reason.INVALID, "form.draftUnreadable");
        }
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ThaiDates.ZONE));
        boolean saved =
                revision == 0 ? insert(taskId, content, account, now) : update(taskId, revision, content, account, now);
        if (!saved) {
            throw stale(taskId);
        }
        return new FormDraft(taskId, revision + 1, values, account, now.toInstant());
    }

    /** Everybody who saved this draft, apart by blanks; empty where there is none. */
    String authors(String taskId) {
        return database.sql("select authors from ita_form_draft where task_id = :task")
                .param("task", taskId)
                .query(String.class)
                .optional()
                .orElse("");
    }

    void delete(String taskId) {
        database.sql("delete from ita_form_draft where task_id = :task")
                .param("task", taskId)
                .update();
    }

    private boolean insert(String taskId, String content, String account, OffsetDateTime now) {
        try {
            database.sql("""
                            insert into ita_form_draft (task_id, revision, content, saved_by, saved_at, authors)
                            values (:task, 1, :content, :by, :at, :by)
                            """)
                    .param("task", taskId)
                    .param("content", content)
                    .param("by", account)
                    .param("at", now)
                    .update();
            return true;
        } catch (DuplicateKeyException colleagueWasFirst) {
            return false;
        }
    }

    private boolean update(String taskId, int revision, String content, String account, OffsetDateTime now) {
        // Who saves meanwhile changes the revision, and with it nothing is updated here.
        String authors = with(authors(taskId), account);
        return database.sql("""
                                update ita_form_draft
                                set revision = revision + 1, content = :content, saved_by = :by, saved_at = :at,
                                    authors = :authors
                                where task_id = :task and revision = :revision
                                """)
                        .param("task", taskId)
                        .param("revision", revision)
                        .param("content", content)
                        .param("by", account)
                        .param("at", now)
                        .param("authors", authors)
                        .update()
                == 1;
    }

    private static String with(String authors, String account) {
        boolean known = List.of(authors.split(BETWEEN_ACCOUNTS)).contains(account);
        return known ? authors : (authors + BETWEEN_ACCOUNTS + account).strip();
    }

    private Refusal stale(String taskId) {
        return find(taskId)
                .map(draft -> Refusal.because(
                        Reason.CONFLICT,
                        "form.draftStale",
                        accounts.displayName(draft.savedBy()),
                        ThaiDates.dateAndTime(draft.savedAt())))
                .orElseGet(() -> Refusal.because(Reason.CONFLICT, "form.draftGone"));
    }

    private static FormDraft draft(ResultSet row, int number) throws SQLException {
        return new FormDraft(
                row.getString("task_id"),
                row.getInt("revision"),
                Json.readObject(row.getString("content")),
                row.getString("saved_by"),
                DatabaseTime.instant(row, "saved_at"));
    }
}
