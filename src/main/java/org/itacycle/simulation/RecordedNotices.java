package org.itacycle.simulation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.itacycle.DatabaseTime;
import org.itacycle.cycle.Cycle;
import org.itacycle.simulation.YearEvent.Kind;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reminders and escalations of a year that somebody was really told, from the record of notices. */
@Component
@Profile("simulation")
class RecordedNotices {

    private final JdbcClient database;
    private final StepWording wording;

    RecordedNotices(JdbcClient database, StepWording wording) {
        this.database = database;
        this.wording = wording;
    }

    List<YearEvent> of(Cycle cycle) {
        return database.sql("""
                        select step, occurrence, round, recipient, slot, kind, told_at
                          from ita_notice_slot
                         where cycle_id = :cycle and state = 'QUEUED'
                        """)
                .param("cycle", cycle.id())
                .query((row, number) -> new YearEvent(
                        DatabaseTime.instant(row, "told_at"),
                        Kind.valueOf(row.getString("kind")),
                        OptionalInt.of(row.getInt("step")),
                        "%s/%d/%s/%d/%s/%s"
                                .formatted(
                                        cycle.fiscalYear(),
                                        row.getInt("step"),
                                        row.getString("occurrence"),
                                        row.getInt("round"),
                                        row.getString("recipient"),
                                        row.getString("slot")),
                        Optional.of(row.getString("recipient")),
                        wording.of(cycle, row.getInt("step"), row.getString("occurrence")),
                        Optional.empty(),
                        YearEvent.AFTER_STEPS))
                .list();
    }
}
