package org.itacycle.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that a refused call must leave as it was: the product's records, and the engine's state and rights. */
public final class Snapshot {

    private static final List<String> OF_THE_ENGINE = List.of(
            "act_ru_task",
            "act_ru_variable",
            "act_ru_execution",
            "act_ru_identitylink",
            "act_ru_job",
            "act_ru_incident",
            "act_ru_filter",
            "act_ru_authorization",
            "act_ru_batch",
            "act_hi_procinst",
            "act_hi_comment",
            "act_hi_attachment",
            "act_re_deployment",
            "act_re_procdef",
            "act_id_user",
            "act_id_group",
            "act_id_membership");

    private final JdbcClient database;
    private final Map<String, List<String>> rows;

    private Snapshot(JdbcClient database, Map<String, List<String>> rows) {
        this.database = database;
        this.rows = rows;
    }

    public static Snapshot of(JdbcClient database) {
        return new Snapshot(database, read(database));
    }

    public void isUnchanged() {
        assertThat(read(database)).isEqualTo(rows);
    }

    private static Map<String, List<String>> read(JdbcClient database) {
        return Stream.concat(records(database).stream(), OF_THE_ENGINE.stream())
                .collect(Collectors.toMap(table -> table, table -> rows(database, table), (a, b) -> a, TreeMap::new));
    }

    private static List<String> records(JdbcClient database) {
        return database.sql("select lower(table_name) from information_schema.tables"
                        + " where lower(table_schema) = 'public' and lower(table_name) like 'ita_%'"
                        + " and lower(table_name) not in ('ita_schema_history', 'ita_known_place')"
                        // Coming in and being refused leave their traces there.
                        + " and lower(table_name) not like 'ita_trail%'")
                .query(String.class)
                .list();
    }

    private static List<String> rows(JdbcClient database, String table) {
        String select = "select * from " + table + (table.equals("ita_trail") ? " where action not like 'sign-%'" : "");
        return database.sql(select).query().listOfRows().stream()
                .map(Snapshot::text)
                .sorted()
                .toList();
    }

    private static String text(Map<String, Object> row) {
        return row.entrySet().stream()
                .map(column -> column.getKey() + "="
                        + (column.getValue() instanceof byte[] bytes ? Arrays.hashCode(bytes) : column.getValue()))
                .collect(Collectors.joining(", "));
    }
}
