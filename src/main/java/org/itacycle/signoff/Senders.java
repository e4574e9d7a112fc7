package org.itacycle.signoff;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In whose place a matter was submitted. */
@Component
public class Senders {

    private final JdbcClient database;

    Senders(JdbcClient database) {
        this.database = database;
    }

    /** The account for which the sender of what was submitted last acted; empty where he sent it himself. */
    public Optional<String> inWhosePlace(String cycleId, int step, String occurrence) {
        return database
                .sql("select on_behalf_of from ita_submission where cycle_id = ? and step = ? and occurrence = ?"
                        + " order by ordinal desc limit 1")
                .params(cycleId, step, occurrence)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .list()
                .stream()
                .findFirst()
                .flatMap(person -> person);
    }

    /** In whose place this account last sent a form in a cycle; empty where it did so for itself. */
    Optional<String> ofLastForm(String cycleId, String account) {
        return database
                .sql("select on_behalf_of from ita_form_entry where cycle_id = ? and submitted_by = ?"
                        + " order by ordinal desc limit 1")
                .params(cycleId, account)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .list()
                .stream()
                .findFirst()
                .flatMap(person -> person);
    }
}
