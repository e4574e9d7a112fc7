package org.itacycle.disclosure;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.itacycle.DatabaseTime;
import org.itacycle.calendar.ThaiDates;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts a marker into every column of every table that is about a cycle. A new column is marked without being named here;
 * only keys, what the public may see, and the words by which the product finds its way are left alone.
 */
final class MarkedRegister {

    /** About the agency's calendar, the assessment and the mail server, not about a cycle; accounts, by which the test signs in; and what takes no change. */
    private static final Set<String> OTHER_TABLES = Set.of(
            "ita_schema_history",
            "ita_calendar_version",
            "ita_holiday",
            "ita_working_hours",
            "ita_item_catalogue",
            "ita_item",
            "ita_mail_server",
            "ita_trail",
            "ita_trail_head",
            "ita_account",
            "ita_known_place");

    private static final Set<String> PUBLIC = Set.of(
            "ita_document_version.title",
            "ita_document_version.file_name",
            "ita_document_version.media_type",
            "ita_document_version.sha256",
            "ita_publication.published_at",
            "ita_sign_off.signer_name",
            "ita_sign_off.signer_position",
            "ita_sign_off.acting_for",
            "ita_registration.registered_on",
            "ita_step.due");

    private static final Set<String> WORDS_OF_THE_PRODUCT = Set.of(
            "ita_cycle.state",
            "ita_step.due_source",
            "ita_sign_off.acting_kind",
            "ita_registration.kind",
            "ita_registration.source_sha256",
            "ita_document_version.origin",
            "ita_document.kind",
            "ita_document.occurrence",
            "ita_publication.target",
            "ita_publication.state",
            "ita_publication.occurrence",
            "ita_publication.sha256");

    private final JdbcClient database;
    private final Markers markers;

    MarkedRegister(JdbcClient database, Markers markers) {
        this.database = database;
        this.markers = markers;
    }

    private record Column(String table, String name, String type) {

        String place() {
            return table + "." + name;
        }

        boolean isText() {
            return type.startsWith("character") || type.equals("text");
        }

        boolean isMoment() {
            return type.startsWith("timestamp");
        }

        boolean isDay() {
            return type.equals("date");
        }
    }

    /** Marks all rows; returns the places that were marked. */
    List<String> mark() {
        List<Column> columns = columns().stream()
                .filter(column -> !OTHER_TABLES.contains(column.table()))
                .filter(column -> !PUBLIC.contains(column.place()) && !WORDS_OF_THE_PRODUCT.contains(column.place()))
                .filter(column -> column.isText() || column.isMoment() || column.isDay())
                .toList();
        columns.forEach(this::mark);
        return columns.stream().map(Column::place).toList();
    }

    private void mark(Column column) {
        database.sql("update " + column.table() + " set " + column.name() + " = ?")
                .param(value(column))
                .update();
    }

    private Object value(Column column) {
        if (column.isText()) {
            return markers.word(column.place());
        }
        LocalDate day = markers.day(column.place());
        return column.isDay()
                ? day
                : DatabaseTime.at(
                        day.atTime(LocalTime.NOON).atZone(ThaiDates.ZONE).toInstant());
    }

    /** All columns of the product's tables but those of keys. */
    private List<Column> columns() {
        return database.sql("""
                        select c.table_name, c.column_name, c.data_type from information_schema.columns c
                         where lower(c.table_name) like 'ita\\_%' escape '\\'
                           and not exists (select 1 from information_schema.key_column_usage k
                                            where k.table_name = c.table_name and k.column_name = c.column_name)
                         order by c.table_name, c.column_name
                        """)
                .query((row, number) ->
                        new Column(lower(row.getString(1)), lower(row.getString(2)), lower(row.getString(3))))
                .list();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
