package org.itacycle.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.itacycle.DatabaseTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The statements on ita_trail and ita_trail_head. */
@Component
class TrailTable {

    private static final String INSERT = """
            insert into ita_trail (id, at, actor, on_behalf_of, action, subject, reason, sha256, key_id, previous, mac)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final int[] TYPES = {
        Types.BIGINT,
        Types.TIMESTAMP_WITH_TIMEZONE,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR
    };

    private final JdbcTemplate database;

    TrailTable(JdbcTemplate database) {
        this.database = database;
    }

    /** The end of the trail; until the transaction ends, everybody else who adds an entry waits. */
    Head lockHead() {
        return database.queryForObject(
                "select entries, last_mac, key_id, mac from ita_trail_head where id = 1 for update",
                (row, index) -> head(row));
    }

    void insert(List<Entry> entries) {
        database.batchUpdate(INSERT, entries.stream().map(TrailTable::columns).toList(), TYPES);
    }

    void moveHead(Head head) {
        database.update(
                "update ita_trail_head set entries = ?, last_mac = ?, key_id = ?, mac = ? where id = 1",
                head.entries(),
                head.lastSeal(),
                head.keyId(),
                head.seal());
    }

    private static Object[] columns(Entry entry) {
        Deed deed = entry.deed();
        return new Object[] {
            entry.number(),
            DatabaseTime.at(entry.at()),
            deed.actor(),
            deed.onBehalfOf().orElse(null),
            deed.action(),
            deed.subject(),
            deed.reason().orElse(null),
            deed.sha256().orElse(null),
            entry.keyId(),
            entry.previous(),
            entry.seal()
        };
    }

    static Head head(ResultSet row) throws SQLException {
        return new Head(row.getLong("entries"), text(row, "last_mac"), text(row, "key_id"), text(row, "mac"));
    }

    /** What stands in a row, whoever wrote it: what must not be empty and is, is read as an empty text. */
    static Entry entry(ResultSet row) throws SQLException {
        Deed deed = new Deed(
                text(row, "actor"),
                Optional.ofNullable(row.getString("on_behalf_of")),
                text(row, "action"),
                text(row, "subject"),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("sha256")));
        return new Entry(
                row.getLong("id"),
                DatabaseTime.optional(row, "at").orElse(Instant.EPOCH),
                deed,
                text(row, "key_id"),
                text(row, "previous"),
                text(row, "mac"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
