package org.itacycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.itacycle.calendar.ThaiDates;

/** Instants as both databases keep them: timestamps with a time zone, written in that of Thailand. */
public final class DatabaseTime {

    private DatabaseTime() {}

    public static OffsetDateTime at(Instant instant) {
        return instant.atZone(ThaiDates.ZONE).toOffsetDateTime();
    }

    /** A column that is never empty. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A column that may be empty. */
    public static Optional<Instant> optional(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
