package org.itacycle.records;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cycles without a process, to hang documents on. */
@TestComponent
public class Cycles {

    private final JdbcClient jdbc;

    Cycles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A cycle of a fiscal year; returns its id. */
    public String open(int fiscalYear) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into ita_cycle (id, fiscal_year, state, opened_at, opened_by) values (?, ?, 'RUNNING', ?, ?)")
                .params(id, fiscalYear, OffsetDateTime.parse("2022-10-03T08:30:00+07:00"), "officer")
                .update();
        return id;
    }
}
