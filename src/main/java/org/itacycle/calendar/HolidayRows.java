package org.itacycle.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The holiday table in the database: a holiday counts from the version that brought it until the one that ended it. */
@Component
class HolidayRows {

    private static final String COUNTS_AT = "since_version <= ? and (until_version is null or until_version > ?)";

    private final JdbcClient database;

    HolidayRows(JdbcClient database) {
        this.database = database;
    }

    /** The number of the newest version and what tells it from another with the same number. */
    record Mark(int version, String stamp) {}

    Optional<Mark> newest() {
        return database.sql("select version, stamp from ita_calendar_version"
                        + " where version = (select max(version) from ita_calendar_version)")
                .query((row, number) -> new Mark(row.getInt("version"), row.getString("stamp")))
                .optional();
    }

    HolidayTable table(int version) {
        List<Holiday> holidays = database.sql("select * from ita_holiday where " + COUNTS_AT)
                .params(version, version)
                .query(HolidayRows::holiday)
                .list();
        return new HolidayTable(version, holidays);
    }

    /** @throws org.springframework.dao.DuplicateKeyException where somebody else made the version meanwhile */
    void insert(CalendarVersion version) {
        database.sql("insert into ita_calendar_version"
                        + " (version, stamp, changed_at, changed_by, cause, calendar_year, note)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        version.version(),
                        UUID.randomUUID().toString(),
                        version.changedAt().atZone(ThaiDates.ZONE).toOffsetDateTime(),
                        version.changedBy(),
                        version.cause().name(),
                        version.year().map(Year::getValue).orElse(null),
                        version.note())
                .update();
    }

    void begin(Collection<Holiday> holidays, int version) {
        for (Holiday holiday : holidays) {
            database.sql("insert into ita_holiday (id, holiday_date, kind, name, source, since_version)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            UUID.randomUUID().toString(),
                            holiday.date(),
                            holiday.kind().name(),
                            holiday.name(),
                            holiday.source(),
                            version)
                    .update();
        }
    }

    void end(Collection<Holiday> holidays, int version) {
        for (Holiday holiday : holidays) {
            database.sql("update ita_holiday set until_version = ?"
                            + " where until_version is null and holiday_date = ? and name = ?")
                    .params(version, holiday.date(), holiday.name())
                    .update();
        }
    }

    /** The changes of one Gregorian year and the first table, the newest first. */
    List<CalendarVersion> history(Year year) {
        return database.sql("select * from ita_calendar_version"
                        + " where calendar_year = ? or calendar_year is null order by version desc")
                .param(year.getValue())
                .query(HolidayRows::version)
                .list();
    }

    List<Holiday> begunWith(int version) {
        return database.sql("select * from ita_holiday where since_version = ? order by holiday_date, name")
                .param(version)
                .query(HolidayRows::holiday)
                .list();
    }

    List<Holiday> endedWith(int version) {
        return database.sql("select * from ita_holiday where until_version = ? order by holiday_date, name")
                .param(version)
                .query(HolidayRows::holiday)
                .list();
    }

    private static Holiday holiday(ResultSet row, int number) throws SQLException {
        return new Holiday(
                row.getObject("holiday_date", LocalDate.class),
                Holiday.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("source"));
    }

    private static CalendarVersion version(ResultSet row, int number) throws SQLException {
        Instant changedAt = row.getObject("changed_at", OffsetDateTime.class).toInstant();
        return new CalendarVersion(
                row.getInt("version"),
                changedAt,
                row.getString("changed_by"),
                CalendarVersion.Cause.valueOf(row.getString("cause")),
                Optional.ofNullable(row.getObject("calendar_year", Integer.class))
                        .map(Year::of),
                row.getString("note"));
    }
}
