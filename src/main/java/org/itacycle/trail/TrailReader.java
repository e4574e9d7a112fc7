package org.itacycle.trail;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the trail from its first entry to its last, however long it is. */
@Component
class TrailReader {

    /** So many rows at a time come from the database. */
    private static final int AT_A_TIME = 1_000;

    private final JdbcTemplate database;

    TrailReader(DataSource dataSource) {
        this.database = new JdbcTemplate(dataSource);
        this.database.setFetchSize(AT_A_TIME);
    }

    /** Hands over every entry by its number; inside a transaction, so that the rows need not be in memory at once. */
    void forEach(Consumer<Entry> reader) {
        database.query("select * from ita_trail order by id", row -> {
            reader.accept(TrailTable.entry(row));
        });
    }

    /** The record of the trail's end; empty where somebody took it away. */
    Optional<Head> head() {
        List<Head> heads =
                database.query("select * from ita_trail_head where id = 1", (row, index) -> TrailTable.head(row));
        return heads.stream().findFirst();
    }
}
