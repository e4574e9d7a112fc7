package org.itacycle.trail;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes down what the database itself does against changes, as somebody who owns the database can. */
@TestComponent
class OpenWall {

    private final JdbcTemplate database;

    OpenWall(JdbcTemplate database) {
        this.database = database;
    }

    void open() {
        if (isPostgresql()) {
            database.execute("alter table ita_trail disable trigger all");
            database.execute("alter table ita_trail_head disable trigger all");
        } else {
            database.execute("drop trigger ita_trail_is_append_only");
            database.execute("drop trigger ita_trail_head_moves_on");
        }
    }

    boolean isPostgresql() {
        return Boolean.TRUE.equals(database.execute((ConnectionCallback<Boolean>) OpenWall::isPostgresql));
    }

    private static boolean isPostgresql(Connection connection) throws java.sql.SQLException {
        DatabaseMetaData about = connection.getMetaData();
        return about.getDatabaseProductName().equals("PostgreSQL");
    }
}
