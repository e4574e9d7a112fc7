package org.itacycle.trail;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes down what the database itself does against changes, and puts it up again, as its owner can. */
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

    void close() {
        if (isPostgresql()) {
            database.execute("alter table ita_trail enable trigger all");
            database.execute("alter table ita_trail_head enable trigger all");
        } else {
            database.execute("create trigger ita_trail_is_append_only before update, delete on ita_trail"
                    + " for each row call 'org.itacycle.trail.AppendOnly'");
            database.execute("create trigger ita_trail_head_moves_on before update, delete on ita_trail_head"
                    + " for each row call 'org.itacycle.trail.MovesOn'");
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
