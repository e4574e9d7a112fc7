package org.itacycle.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.itacycle.DatabaseTime;
import org.itacycle.cycle.DeadlineChange.Cause;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every move of a due date; nothing is ever changed or removed here. */
@Component
public class DeadlineChanges {

    private final JdbcClient database;

    DeadlineChanges(JdbcClient database) {
        this.database = database;
    }

    void record(DeadlineChange change) {
        database.sql("insert into ita_deadline_change (id, step_id, deadline_revision, old_start_by, old_due,"
                        + " new_start_by, new_due, overdue_at, cause, reason, calendar_version, changed_by, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID().toString(),
                        change.openingId(),
                        change.revision(),
                        DatabaseTime.at(change.from().startBy()),
                        DatabaseTime.at(change.from().due()),
                        DatabaseTime.at(change.to().startBy()),
                        DatabaseTime.at(change.to().due()),
                        change.overdue().map(DatabaseTime::at).orElse(null),
                        change.cause().name(),
                        change.reason().orElse(null),
                        change.calendarVersion(),
                        change.by(),
                        DatabaseTime.at(change.at()))
                .update();
    }

    /** The moves of one opening, the newest first. */
    public List<DeadlineChange> of(String openingId) {
        return database.sql("select * from ita_deadline_change where step_id = ? order by deadline_revision desc")
                .param(openingId)
                .query(DeadlineChanges::change)
                .list();
    }

    private static DeadlineChange change(ResultSet row, int number) throws SQLException {
        return new DeadlineChange(
                row.getString("step_id"),
                row.getInt("deadline_revision"),
                new Deadline(DatabaseTime.instant(row, "old_start_by"), DatabaseTime.instant(row, "old_due")),
                new Deadline(DatabaseTime.instant(row, "new_start_by"), DatabaseTime.instant(row, "new_due")),
                DatabaseTime.optional(row, "overdue_at"),
                Cause.valueOf(row.getString("cause")),
                Optional.ofNullable(row.getString("reason")),
                row.getInt("calendar_version"),
                row.getString("changed_by"),
                DatabaseTime.instant(row, "changed_at"));
    }
}
