package org.itacycle.trail;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.itacycle.DatabaseTime;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the trail from its first entry to its last, however long it is. */
@Component
class TrailReader implements Rows {

    /** So many rows at a time come from the database. */
    private static final int AT_A_TIME = 1_000;

    private final JdbcTemplate database;

    TrailReader(DataSource dataSource) {
        this.database = new JdbcTemplate(dataSource);
        this.database.setFetchSize(AT_A_TIME);
    }

    /** Inside a transaction the rows need not be in memory at once. */
    @Override
    public void forEach(Consumer<Entry> reader) {
        database.query("select * from ita_trail order by id", row -> {
            reader.accept(TrailTable.entry(row));
        });
    }

    /** Hands over the entries that a filter lets through, by their number, however many they are. */
    void forEach(TrailFilter filter, Consumer<Entry> reader) {
        Condition condition = Condition.of(filter);
        database.query(
                "select * from ita_trail" + condition.text() + " order by id",
                row -> {
                    reader.accept(TrailTable.entry(row));
                },
                condition.values());
    }

    /** One page of the entries that a filter lets through, the newest first. */
    List<Entry> newest(TrailFilter filter, int atMost, int after) {
        Condition condition = Condition.of(filter).with(atMost, after);
        return database.query(
                "select * from ita_trail" + condition.text() + " order by id desc limit ? offset ?",
                (row, index) -> TrailTable.entry(row),
                condition.values());
    }

    @Override
    public Optional<Head> head() {
        List<Head> heads =
                database.query("select * from ita_trail_head where id = 1", (row, index) -> TrailTable.head(row));
        return heads.stream().findFirst();
    }

    /** What a filter is in SQL. */
    private record Condition(String text, Object[] values) {

        static Condition of(TrailFilter filter) {
            List<String> parts = new ArrayList<>();
            List<Object> values = new ArrayList<>();
            if (filter.year().isPresent() || filter.step().isPresent()) {
                String year = filter.year().map(FiscalYear::toString).orElse("____");
                String step = filter.step().map(number -> "/" + number).orElse("");
                parts.add("(subject = ? or subject like ?)");
                values.add(year + step);
                values.add(year + step + "/%");
            }
            filter.account().ifPresent(account -> {
                parts.add("(actor = ? or on_behalf_of = ?)");
                values.add(account);
                values.add(account);
            });
            filter.from().ifPresent(day -> {
                parts.add("at >= ?");
                values.add(midnight(day));
            });
            filter.to().ifPresent(day -> {
                parts.add("at < ?");
                values.add(midnight(day.plusDays(1)));
            });
            String text = parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
            return new Condition(text, values.toArray());
        }

        Condition with(Object... more) {
            return new Condition(
                    text,
                    Stream.concat(Arrays.stream(values), Arrays.stream(more)).toArray());
        }

        private static OffsetDateTime midnight(LocalDate day) {
            return DatabaseTime.at(day.atStartOfDay(ThaiDates.ZONE).toInstant());
        }
    }
}
