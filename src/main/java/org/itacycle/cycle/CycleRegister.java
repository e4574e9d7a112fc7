package org.itacycle.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.itacycle.DatabaseTime;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.cycle.Cycle.State;
import org.itacycle.trail.Action;
import org.itacycle.trail.Deed;
import org.itacycle.trail.Trail;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the annual cycles; the database itself allows one that counts per fiscal year. */
@Component
public class CycleRegister {

    private final JdbcClient database;
    private final Trail trail;
    private final Clock clock;

    CycleRegister(JdbcClient database, Trail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Records a new cycle.
     *
     * @throws Refusal where the year already has one
     */
    Cycle open(FiscalYear year, String processInstanceId, String account) {
        if (active(year).isPresent()) {
            throw alreadyOpen(year);
        }
        String id = UUID.randomUUID().toString();
        try {
            database.sql("insert into ita_cycle"
                            + " (id, fiscal_year, active_year, process_instance_id, state, opened_at, opened_by)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            id,
                            year.buddhistYear(),
                            year.buddhistYear(),
                            processInstanceId,
                            State.OPEN.name(),
                            now(),
                            account)
                    .update();
        } catch (DuplicateKeyException e) {
            Refusal refusal = alreadyOpen(year);
            refusal.initCause(e);
            throw refusal;
        }
        trail.add(Deed.of(account, Action.CYCLE_OPENED, year.toString()));
        return byId(id);
    }

    void complete(String cycleId, String account) {
        int ended = database.sql(
                        "update ita_cycle set state = ?, ended_at = ?, ended_by = ? where id = ? and state = ?")
                .params(State.COMPLETED.name(), now(), account, cycleId, State.OPEN.name())
                .update();
        if (ended > 0) {
            trail.add(Deed.of(account, Action.CYCLE_COMPLETED, subject(cycleId)));
        }
    }

    /** Ends a cycle before its time; its record stays and its year may be opened again. */
    void cancel(String cycleId, String account, String reason) {
        int ended = database.sql(
                        "update ita_cycle set state = ?, active_year = null, ended_at = ?, ended_by = ?, cancel_reason = ?"
                                + " where id = ? and state = ?")
                .params(State.CANCELLED.name(), now(), account, reason, cycleId, State.OPEN.name())
                .update();
        if (ended > 0) {
            trail.add(Deed.of(account, Action.CYCLE_CANCELLED, subject(cycleId)).because(reason));
        }
    }

    /** The cycle that counts for a year, open or completed. */
    public Optional<Cycle> active(FiscalYear year) {
        return database.sql("select * from ita_cycle where active_year = ?")
                .param(year.buddhistYear())
                .query(CycleRegister::cycle)
                .optional();
    }

    /** Whether a year ever had a cycle, a cancelled one included. */
    public boolean everOpened(FiscalYear year) {
        return database.sql("select count(*) from ita_cycle where fiscal_year = ?")
                        .param(year.buddhistYear())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The cycle that an instance of the annual cycle runs for. */
    public Optional<Cycle> ofInstance(String processInstanceId) {
        return database.sql("select * from ita_cycle where process_instance_id = ?")
                .param(processInstanceId)
                .query(CycleRegister::cycle)
                .optional();
    }

    public Cycle byId(String cycleId) {
        return database.sql("select * from ita_cycle where id = ?")
                .param(cycleId)
                .query(CycleRegister::cycle)
                .single();
    }

    /** All cycles, the newest year first. */
    public List<Cycle> all() {
        return database.sql("select * from ita_cycle order by fiscal_year desc, opened_at desc")
                .query(CycleRegister::cycle)
                .list();
    }

    private String subject(String cycleId) {
        return byId(cycleId).fiscalYear().toString();
    }

    private static Refusal alreadyOpen(FiscalYear year) {
        return Refusal.because(Reason.CONFLICT, "cycle.already-open", year.toString());
    }

    private OffsetDateTime now() {
        return DatabaseTime.at(clock.instant());
    }

    private static Cycle cycle(ResultSet row, int number) throws SQLException {
        return new Cycle(
                row.getString("id"),
                new FiscalYear(row.getInt("fiscal_year")),
                row.getString("process_instance_id"),
                State.valueOf(row.getString("state")),
                DatabaseTime.instant(row, "opened_at"),
                row.getString("opened_by"),
                DatabaseTime.optional(row, "ended_at"),
                Optional.ofNullable(row.getString("cancel_reason")));
    }
}
