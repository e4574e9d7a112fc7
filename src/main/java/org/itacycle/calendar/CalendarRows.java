package org.itacycle.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itacycle.DatabaseTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The calendar in the database: a holiday counts from the version that brought it until the one that ended it, working
 * hours until the next ones.
 */
@Component
class CalendarRows {

    private static final String COUNTS_AT = "since_version <= ? and (until_version is null or until_version > ?)";

    private final JdbcClient database;

    CalendarRows(JdbcClient database) {
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

    /** The whole calendar of a version. */
    WorkingDays state(int version) {
        return new WorkingDays(version, hours(version).orElseThrow(), holidays(version));
    }

    private HolidayTable holidays(int version) {
        List<Holiday> holidays = database.sql("select * from ita_holiday where " + COUNTS_AT)
                .params(version, version)
                .query(CalendarRows::holiday)
                .list();
        return new HolidayTable(holidays);
    }

    /** The working hours of a version; empty in a database from before they were kept. */
    Optional<WorkingHours> hours(int version) {
        return database.sql("select * from ita_working_hours where since_version <= ?"
                        + " order by since_version desc limit 1")
                .param(version)
                .query(CalendarRows::hours)
                .optional();
    }

    /** The working hours that a version brought; empty where it left them as they were. */
    Optional<WorkingHours> hoursBegunWith(int version) {
        return database.sql("select * from ita_working_hours where since_version = ?")
                .param(version)
                .query(CalendarRows::hours)
                .optional();
    }

    void begin(WorkingHours hours, int version) {
        database.sql("insert into ita_working_hours"
                        + " (since_version, day_start, lunch_start, lunch_end, day_end, weekend)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        version,
                        hours.start(),
                        hours.lunchStart(),
                        hours.lunchEnd(),
                        hours.end(),
                        hours.weekend().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(",")))
                .update();
    }

    /** @throws org.springframework.dao.DuplicateKeyException where somebody else made the version meanwhile */
    void insert(CalendarVersion version) {
        database.sql("insert into ita_calendar_version"
                        + " (version, stamp, changed_at, changed_by, cause, calendar_year, note)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        version.version(),
                        UUID.randomUUID().toString(),
                        DatabaseTime.at(version.changedAt()),
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

    /** The changes of one Gregorian year and of all years, the newest first. */
    List<CalendarVersion> history(Year year) {
        return database.sql("select * from ita_calendar_version"
                        + " where calendar_year = ? or calendar_year is null order by version desc")
                .param(year.getValue())
                .query(CalendarRows::version)
                .list();
    }

    List<Holiday> begunWith(int version) {
        return database.sql("select * from ita_holiday where since_version = ? order by holiday_date, name")
                .param(version)
                .query(CalendarRows::holiday)
                .list();
    }

    List<Holiday> endedWith(int version) {
        return database.sql("select * from ita_holiday where until_version = ? order by holiday_date, name")
                .param(version)
                .query(CalendarRows::holiday)
                .list();
    }

    private static WorkingHours hours(ResultSet row, int number) throws SQLException {
        return new WorkingHours(
                row.getObject("day_start", LocalTime.class),
                row.getObject("lunch_start", LocalTime.class),
                row.getObject("lunch_end", LocalTime.class),
                row.getObject("day_end", LocalTime.class),
                Stream.of(row.getString("weekend").split(","))
                        .filter(day -> !day.isEmpty())
                        .map(DayOfWeek::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Holiday holiday(ResultSet row, int number) throws SQLException {
        return new Holiday(
                row.getObject("holiday_date", LocalDate.class),
                Holiday.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("source"));
    }

    private static CalendarVersion version(ResultSet row, int number) throws SQLException {
        return new CalendarVersion(
                row.getInt("version"),
                DatabaseTime.instant(row, "changed_at"),
                row.getString("changed_by"),
                CalendarVersion.Cause.valueOf(row.getString("cause")),
                Optional.ofNullable(row.getObject("calendar_year", Integer.class))
                        .map(Year::of),
                row.getString("note"));
    }
}
