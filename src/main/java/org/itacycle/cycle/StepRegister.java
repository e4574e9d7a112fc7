package org.itacycle.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.itacycle.DatabaseTime;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps when each step of each cycle opened, was due and was done: the year as it really went. */
@Component
public class StepRegister {

    private static final String COLUMNS =
            "id, cycle_id, step, occurrence, round, opened_at, start_by, due, done_at, overdue_at, outcome,"
                    + " due_rule, standard_version, calendar_version, due_source, deadline_revision";

    private final JdbcClient database;
    private final Deadlines deadlines;
    private final StepStandard standard;
    private final WorkingCalendar calendar;
    private final Clock clock;

    StepRegister(
            JdbcClient database, Deadlines deadlines, StepStandard standard, WorkingCalendar calendar, Clock clock) {
        this.database = database;
        this.deadlines = deadlines;
        this.standard = standard;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Opens the next round of a step now and fixes its deadline. */
    StepOpening open(String cycleId, FiscalYear year, int step, String occurrence) {
        Instant now = clock.instant();
        Deadline deadline = deadlines.of(year, step, occurrence, now);
        int round = latest(cycleId, step, occurrence).map(StepOpening::round).orElse(0) + 1;
        String id = UUID.randomUUID().toString();
        database.sql("insert into ita_step (id, cycle_id, step, occurrence, round, opened_at, start_by, due,"
                        + " due_rule, standard_version, calendar_version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        cycleId,
                        step,
                        occurrence,
                        round,
                        DatabaseTime.at(now),
                        DatabaseTime.at(deadline.startBy()),
                        DatabaseTime.at(deadline.due()),
                        standard.rule(step).dueText(),
                        standard.version(),
                        calendar.version())
                .update();
        return latest(cycleId, step, occurrence).orElseThrow();
    }

    /** Records that the open round of a step is done now; where none is open, nothing changes. */
    public void close(String cycleId, int step, String occurrence, Optional<String> outcome) {
        database.sql("update ita_step set done_at = ?, outcome = ?"
                        + " where cycle_id = ? and step = ? and occurrence = ? and done_at is null")
                .params(DatabaseTime.at(clock.instant()), outcome.orElse(null), cycleId, step, occurrence)
                .update();
    }

    /** Records that the clock of an open step has fired; only the first time counts. */
    public void markOverdue(StepOpening opening) {
        database.sql("update ita_step set overdue_at = ? where id = ? and overdue_at is null")
                .params(DatabaseTime.at(clock.instant()), opening.id())
                .update();
    }

    /**
     * Gives an open step another deadline. It counts as punctual again until the new time passes.
     *
     * @return false where it was closed or moved since it was read
     */
    boolean move(StepOpening read, Deadline deadline, DeadlineBasis basis) {
        return database.sql("update ita_step set start_by = ?, due = ?, calendar_version = ?, due_source = ?,"
                                + " overdue_at = null, deadline_revision = deadline_revision + 1"
                                + " where id = ? and done_at is null and deadline_revision = ?")
                        .params(
                                DatabaseTime.at(deadline.startBy()),
                                DatabaseTime.at(deadline.due()),
                                basis.calendarVersion(),
                                basis.source().name(),
                                read.id(),
                                read.revision())
                        .update()
                == 1;
    }

    /** Records that an open step keeps its due time under another version of the calendar. */
    void recounted(StepOpening opening, Instant startBy, int calendarVersion) {
        database.sql("update ita_step set start_by = ?, calendar_version = ? where id = ? and done_at is null")
                .params(DatabaseTime.at(startBy), calendarVersion, opening.id())
                .update();
    }

    public Optional<StepOpening> byId(String id) {
        return database.sql("select " + COLUMNS + " from ita_step where id = ?")
                .param(id)
                .query(StepRegister::opening)
                .optional();
    }

    /** The newest round of a step, open or done. */
    public Optional<StepOpening> latest(String cycleId, int step, String occurrence) {
        return database.sql("select " + COLUMNS + " from ita_step"
                        + " where cycle_id = ? and step = ? and occurrence = ? order by round desc limit 1")
                .params(cycleId, step, occurrence)
                .query(StepRegister::opening)
                .optional();
    }

    public boolean hasOpened(String cycleId, int step) {
        return database.sql("select count(*) from ita_step where cycle_id = ? and step = ?")
                        .params(cycleId, step)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Everything of a cycle in the order of opening. */
    public List<StepOpening> of(String cycleId) {
        return database.sql("select " + COLUMNS + " from ita_step where cycle_id = ?"
                        + " order by opened_at, step, occurrence, round")
                .params(cycleId)
                .query(StepRegister::opening)
                .list();
    }

    private static StepOpening opening(ResultSet row, int number) throws SQLException {
        return new StepOpening(
                row.getString("id"),
                row.getString("cycle_id"),
                row.getInt("step"),
                row.getString("occurrence"),
                row.getInt("round"),
                DatabaseTime.instant(row, "opened_at"),
                DatabaseTime.instant(row, "start_by"),
                DatabaseTime.instant(row, "due"),
                DatabaseTime.optional(row, "done_at"),
                DatabaseTime.optional(row, "overdue_at"),
                Optional.ofNullable(row.getString("outcome")),
                new DeadlineBasis(
                        row.getString("due_rule"),
                        row.getInt("standard_version"),
                        row.getInt("calendar_version"),
                        DeadlineBasis.Source.valueOf(row.getString("due_source"))),
                row.getInt("deadline_revision"));
    }
}
