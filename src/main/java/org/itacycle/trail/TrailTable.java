package org.itacycle.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
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
        return new Head(
                row.getLong("entries"), row.getString("last_mac"), row.getString("key_id"), row.getString("mac"));
    }

    static Entry entry(ResultSet row) throws SQLException {
        Deed deed = new Deed(
                row.getString("actor"),
                Optional.ofNullable(row.getString("on_behalf_of")),
                row.getString("action"),
                row.getString("subject"),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("sha256")));
        return new Entry(
                row.getLong("id"),
                DatabaseTime.instant(row, "at"),
                deed,
                row.getString("key_id"),
                row.getString("previous"),
                row.getString("mac"));
    }
}
