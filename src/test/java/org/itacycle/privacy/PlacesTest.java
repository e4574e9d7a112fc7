package org.itacycle.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.support.ItaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The file of places and the real database agree: no column is forgotten, and none is made up. */
@ItaTest
class PlacesTest {

    private final Places places = Places.read();
    private final JdbcClient database;

    @Autowired
    PlacesTest(JdbcClient database) {
        this.database = database;
    }

    private record Column(String table, String name, boolean canHoldWords) {

        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    @Test
    void everyColumnThatCanHoldPersonalDataIsClassified() {
        List<Column> forgotten = columns().stream()
                .filter(column -> column.table().startsWith("ita_") || column.canHoldWords())
                .filter(column -> places.of(column.table(), column.name()).isEmpty())
                .toList();

        assertThat(forgotten).as("to be named in " + Places.FILE).isEmpty();
    }

    @Test
    void everyColumnThatTheFileNamesIsThere() {
        Set<String> present = columns().stream().map(Column::toString).collect(Collectors.toSet());
        Set<String> ofAnyTable = columns().stream().map(Column::name).collect(Collectors.toSet());

        assertThat(places.all().stream()
                        .filter(place -> !place.isElsewhere())
                        .flatMap(place -> place.columns().stream()
                                .filter(column -> place.table().equals(Place.ENGINE)
                                        ? !ofAnyTable.contains(column)
                                        : !present.contains(place.table() + "." + column))
                                .map(column -> place.table() + "." + column)))
                .isEmpty();
    }

    @Test
    void noColumnIsNamedTwice() {
        List<String> named = new ArrayList<>();
        places.all().forEach(place -> place.columns().forEach(column -> named.add(place.table() + "." + column)));

        assertThat(named).doesNotHaveDuplicates();
    }

    @Test
    void everyPersonalPlaceSaysWhatWhoseWhyAndHowLong() {
        Set<String> classes = RetentionClasses.read().keySet();

        assertThat(places.all().stream().filter(Place::isPersonal)).allSatisfy(place -> {
            assertThat(List.of(place.what(), place.whose(), place.why())).noneMatch(String::isBlank);
            assertThat(classes).contains(place.kept());
        });
        assertThat(places.all().stream()
                        .filter(Place::isPersonal)
                        .map(Place::kept)
                        .collect(Collectors.toSet()))
                .as("classes that are used")
                .containsExactlyInAnyOrderElementsOf(classes);
    }

    @Test
    void whatGoesWithARowHasARowThatGoes() {
        Set<String> deleted = places.treated(Treatment.DELETE).map(Place::table).collect(Collectors.toSet());

        assertThat(places.treated(Treatment.WITH_ROW).toList())
                .extracting(Place::table)
                .allMatch(deleted::contains);
    }

    private List<Column> columns() {
        return database.sql("""
                        select table_name, column_name, data_type from information_schema.columns
                         where lower(table_schema) = 'public'
                           and (lower(table_name) like 'ita!_%' escape '!' or lower(table_name) like 'act!_%' escape '!')
                        """)
                .query((row, number) -> new Column(
                        lower(row.getString(1)), lower(row.getString(2)), canHoldWords(lower(row.getString(3)))))
                .list();
    }

    private static boolean canHoldWords(String type) {
        return type.contains("char") || type.contains("text") || type.contains("binary") || type.equals("bytea");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
