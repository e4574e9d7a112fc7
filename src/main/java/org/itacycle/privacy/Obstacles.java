package org.itacycle.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.itacycle.calendar.ThaiDates;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands against erasing somebody: who still has work or roles here is no former member of staff. */
final class Obstacles {

    private final JdbcClient database;
    private final Clock clock;

    Obstacles(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One phrase each; none where the account may be erased. */
    List<String> of(String account) {
        List<String> obstacles = new ArrayList<>();
        List<String> roles =
                texts("select group_id_ from act_id_membership where user_id_ = ? order by group_id_", account);
        if (!roles.isEmpty()) {
            obstacles.add("it has the roles " + String.join(", ", roles));
        }
        int tasks = count("select count(*) from act_ru_task where assignee_ = ? or owner_ = ?", account, account);
        if (tasks > 0) {
            obstacles.add("it holds %d open tasks".formatted(tasks));
        }
        int deputies = count(
                "select count(*) from ita_deputy where (person = ? or deputy = ?) and ended_at is null and until_day >= ?",
                account,
                account,
                LocalDate.ofInstant(clock.instant(), ThaiDates.ZONE));
        if (deputies > 0) {
            obstacles.add("it acts for somebody, or somebody for it");
        }
        int named = count(
                "select count(*) from ita_account where account = ? and source = 'FILE' and locked_at is null",
                account);
        if (named > 0) {
            obstacles.add("the file of people names it; take it out and start the product once");
        }
        return obstacles;
    }

    private int count(String sql, Object... parameters) {
        return database.sql(sql).params(parameters).query(Integer.class).single();
    }

    private List<String> texts(String sql, String account) {
        return database.sql(sql).param(account).query(String.class).list();
    }
}
