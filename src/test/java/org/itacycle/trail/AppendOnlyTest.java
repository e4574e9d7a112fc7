package org.itacycle.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The first wall: whatever statement slips through, the database itself refuses to change the trail. */
@TrailTest
class AppendOnlyTest {

    @Autowired
    private Trail trail;

    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void somethingIsDone() {
        trail.addAlone(Deed.of("officer", "anything", "2566"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ita_trail set actor = 'nobody'",
                "delete from ita_trail",
                "delete from ita_trail_head",
                "update ita_trail_head set entries = entries - 1"
            })
    void theDatabaseRefusesToChangeWhatWasDone(String statement) {
        assertThatThrownBy(() -> database.update(statement)).hasMessageContaining("append-only");
        assertThat(database.queryForObject("select count(*) from ita_trail", Integer.class))
                .isPositive();
    }

    @Test
    void itGoesOn() {
        trail.addAlone(Deed.of("officer", "more", "2566"));

        assertThat(database.queryForObject("select max(id) from ita_trail", Long.class))
                .isEqualTo(database.queryForObject("select entries from ita_trail_head", Long.class));
    }
}
