package org.itacycle.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.itacycle.DatabaseTime;
import org.itacycle.mail.MailServer.Reachability;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements on the one row of ita_mail_server. */
@Component
class MailServerTable {

    private static final String READ = "select reachable, since, problem from ita_mail_server where id = 1";

    private final JdbcClient jdbc;

    MailServerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Reachability read() {
        return jdbc.sql(READ).query(MailServerTable::reachability).single();
    }

    /** Reads the row and keeps it until the transaction ends. */
    Reachability lock() {
        return jdbc.sql(READ + " for update")
                .query(MailServerTable::reachability)
                .single();
    }

    void write(boolean reachable, Instant since, String problem) {
        jdbc.sql("""
                        update ita_mail_server set reachable = :reachable, since = :since, problem = :problem,
                                                   asked_at = :since where id = 1
                        """)
                .param("reachable", reachable)
                .param("since", DatabaseTime.at(since))
                .param("problem", problem)
                .update();
    }

    void stillLost(Instant askedAt, String problem) {
        jdbc.sql("update ita_mail_server set asked_at = :at, problem = :problem where id = 1 and not reachable")
                .param("at", DatabaseTime.at(askedAt))
                .param("problem", problem)
                .update();
    }

    private static Reachability reachability(ResultSet row, int number) throws SQLException {
        return new Reachability(
                row.getBoolean("reachable"),
                DatabaseTime.instant(row, "since"),
                Objects.requireNonNullElse(row.getString("problem"), ""));
    }
}
