package org.itacycle.people.deputies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.itacycle.DatabaseTime;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.people.Deputyship;
import org.itacycle.people.Deputyship.Right;
import org.itacycle.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of all deputyships; rows are ended, never deleted. */
@Component
class DeputyBook {

    /** Where a deputyship comes from. */
    enum Source {
        PAGE,
        FILE
    }

    /**
     * A deputyship with what the record says about it.
     *
     * @param endReason why it was ended early; empty where it was not
     */
    record Entry(
            Deputyship deputyship,
            Source source,
            String appointedBy,
            Instant appointedAt,
            Optional<String> endedBy,
            Optional<String> endReason) {}

    /** What is to be entered. */
    record Appointment(
            String person,
            String deputy,
            Set<Role> roles,
            Right right,
            LocalDate from,
            LocalDate until,
            String reason) {}

    private static final String SELECT = """
            select d.*, r.role from ita_deputy d join ita_deputy_role r on r.deputy_id = d.id
            """;

    private static final String ORDER = " order by d.appointed_at, d.id, r.role";

    private final JdbcClient database;
    private final Clock clock;

    DeputyBook(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes others who appoint wait until the caller's transaction ends: a cycle needs two appointments. */
    void takeTurns() {
        database.sql("select id from ita_people_lock where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    Deputyship enter(Appointment appointment, Source source, String account) {
        String id = UUID.randomUUID().toString();
        database.sql("""
                        insert into ita_deputy (id, person, deputy, acting_kind, from_day, until_day, reason, source,
                                                appointed_by, appointed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        appointment.person(),
                        appointment.deputy(),
                        appointment.right().name(),
                        appointment.from(),
                        appointment.until(),
                        appointment.reason(),
                        source.name(),
                        account,
                        DatabaseTime.at(clock.instant()))
                .update();
        for (Role role : appointment.roles()) {
            database.sql("insert into ita_deputy_role (deputy_id, role) values (?, ?)")
                    .params(id, role.name())
                    .update();
        }
        return byId(id).orElseThrow().deputyship();
    }

    /** Ends one that is not over; whether there was one to end. */
    boolean end(String id, String account, String reason) {
        return database.sql("update ita_deputy set ended_at = ?, ended_by = ?, end_reason = ?"
                                + " where id = ? and ended_at is null")
                        .params(DatabaseTime.at(clock.instant()), account, reason, id)
                        .update()
                == 1;
    }

    Optional<Entry> byId(String id) {
        return entries(database.sql(SELECT + " where d.id = :id" + ORDER).param("id", id)).stream()
                .findFirst();
    }

    /** Those whose days touch this day or a later one and that were not ended, oldest first. */
    List<Entry> notOver(LocalDate today) {
        return entries(database.sql(SELECT + " where d.until_day >= :today and d.ended_at is null" + ORDER)
                .param("today", today));
    }

    /** Those that may count at this instant, ended ones included. */
    List<Entry> around(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ThaiDates.ZONE);
        return entries(database.sql(SELECT + " where d.from_day <= :day and d.until_day >= :day" + ORDER)
                .param("day", day));
    }

    /** All of them, oldest first. */
    List<Entry> all() {
        return entries(database.sql(SELECT + ORDER));
    }

    /** One row for each role. */
    private List<Entry> entries(JdbcClient.StatementSpec statement) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        statement
                .query(DeputyBook::entry)
                .list()
                .forEach(entry -> entries.merge(entry.deputyship().id(), entry, DeputyBook::withRolesOfBoth));
        return List.copyOf(entries.values());
    }

    private static Entry withRolesOfBoth(Entry one, Entry other) {
        Set<Role> roles = EnumSet.copyOf(one.deputyship().roles());
        roles.addAll(other.deputyship().roles());
        return entry(one, roles);
    }

    private static Entry entry(Entry entry, Set<Role> roles) {
        Deputyship found = entry.deputyship();
        Deputyship complete = new Deputyship(
                found.id(),
                found.person(),
                found.deputy(),
                roles,
                found.right(),
                found.from(),
                found.until(),
                found.reason(),
                found.ended());
        return new Entry(
                complete, entry.source(), entry.appointedBy(), entry.appointedAt(), entry.endedBy(), entry.endReason());
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        Deputyship deputyship = new Deputyship(
                row.getString("id"),
                row.getString("person"),
                row.getString("deputy"),
                Set.of(Role.valueOf(row.getString("role"))),
                Right.valueOf(row.getString("acting_kind")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("reason"),
                DatabaseTime.optional(row, "ended_at"));
        return new Entry(
                deputyship,
                Source.valueOf(row.getString("source")),
                row.getString("appointed_by"),
                DatabaseTime.instant(row, "appointed_at"),
                Optional.ofNullable(row.getString("ended_by")),
                Optional.ofNullable(row.getString("end_reason")));
    }
}
