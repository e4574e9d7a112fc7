package org.itacycle.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.itacycle.DatabaseTime;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.AnnualCycleProcess;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.WorkItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of all forms that were sent, in the order in which they came; rows are added and never changed. */
@Repository
public class FormEntries {

    private static final String SELECT = """
            select id, cycle_id, step, occurrence, round, element, task_id, content, outcome, submitted_by, submitted_at,
                   on_behalf_of
            from ita_form_entry
            """;

    private final JdbcClient database;
    private final Clock clock;

    FormEntries(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Who is behind an entry.
     *
     * @param onBehalfOf in whose place the account sent it
     * @param draftedBy everybody who saved its draft, apart by blanks
     */
    record By(String account, Optional<String> onBehalfOf, String draftedBy) {}

    FormEntry append(WorkItem item, FormValues values, Optional<Outcome> outcome, String account) {
        return append(item, values, outcome, new By(account, Optional.empty(), account));
    }

    FormEntry append(WorkItem item, FormValues values, Optional<Outcome> outcome, By by) {
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ThaiDates.ZONE));
        FormEntry entry = new FormEntry(
                UUID.randomUUID().toString(),
                item.cycleId(),
                item.step(),
                item.occurrence(),
                item.round(),
                item.element(),
                item.taskId(),
                values,
                outcome,
                by.account(),
                by.onBehalfOf(),
                now.toInstant());
        database.sql("""
                        insert into ita_form_entry
                            (id, cycle_id, step, occurrence, round, element, task_id, content, outcome,
                             submitted_by, submitted_at, drafted_by, on_behalf_of)
                        values
                            (:id, :cycle, :step, :occurrence, :round, :element, :task, :content, :outcome,
                             :by, :at, :draftedBy, :onBehalfOf)
                        """)
                .param("id", entry.id())
                .param("cycle", entry.cycleId())
                .param("step", entry.step())
                .param("occurrence", entry.occurrence())
                .param("round", entry.round())
                .param("element", entry.element())
                .param("task", entry.taskId())
                .param("content", values.toJson())
                .param("outcome", outcome.map(Outcome::wire).orElse(null))
                .param("by", by.account())
                .param("at", now)
                .param("draftedBy", by.draftedBy())
                .param("onBehalfOf", by.onBehalfOf().orElse(null))
                .update();
        return entry;
    }

    /** Everything sent in a cycle, oldest first. */
    public List<FormEntry> ofCycle(String cycleId) {
        return database.sql(SELECT + " where cycle_id = :cycle order by ordinal")
                .param("cycle", cycleId)
                .query(FormEntries::entry)
                .list();
    }

    /** Everything sent in one step and occurrence over all its rounds, oldest first. */
    public List<FormEntry> ofStep(String cycleId, int step, String occurrence) {
        return database.sql(SELECT
                        + " where cycle_id = :cycle and step = :step and occurrence = :occurrence order by ordinal")
                .param("cycle", cycleId)
                .param("step", step)
                .param("occurrence", occurrence)
                .query(FormEntries::entry)
                .list();
    }

    /** What was last sent with this form in this step and occurrence. */
    public Optional<FormEntry> latest(String cycleId, int step, String occurrence, String element) {
        return database.sql(SELECT + """
                                where cycle_id = :cycle and step = :step and occurrence = :occurrence
                                  and element = :element
                                order by ordinal desc limit 1
                                """)
                .param("cycle", cycleId)
                .param("step", step)
                .param("occurrence", occurrence)
                .param("element", element)
                .query(FormEntries::entry)
                .optional();
    }

    /**
     * What was last sent with this form in the cycle, for forms that belong to one step only.
     *
     * @param element as in {@link AnnualCycleProcess.Element}
     */
    public Optional<FormEntry> latest(String cycleId, String element) {
        return database.sql(SELECT + " where cycle_id = :cycle and element = :element order by ordinal desc limit 1")
                .param("cycle", cycleId)
                .param("element", element)
                .query(FormEntries::entry)
                .optional();
    }

    /** The measures last drafted in step 3, in their order; empty before that. Measure number n is the nth of them. */
    public List<FormValues> measures(String cycleId) {
        return latest(cycleId, AnnualCycleProcess.Element.STEP03_ANALYSE_AND_DRAFT.id())
                .map(entry -> entry.values().rows("measures"))
                .orElse(List.of());
    }

    private static FormEntry entry(ResultSet row, int number) throws SQLException {
        return new FormEntry(
                row.getString("id"),
                row.getString("cycle_id"),
                row.getInt("step"),
                row.getString("occurrence"),
                row.getInt("round"),
                row.getString("element"),
                row.getString("task_id"),
                FormValues.fromJson(row.getString("content")),
                Outcome.ofWire(row.getString("outcome")),
                row.getString("submitted_by"),
                Optional.ofNullable(row.getString("on_behalf_of")),
                DatabaseTime.instant(row, "submitted_at"));
    }
}
