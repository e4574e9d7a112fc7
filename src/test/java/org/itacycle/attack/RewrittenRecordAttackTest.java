package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.itacycle.cycle.Outcome;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.trail.Action;
import org.itacycle.trail.Deed;
import org.itacycle.trail.TrailCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with the password of the database writes another signer into what was decided. */
@ItaTest
class RewrittenRecordAttackTest {

    private static final String ANOTHER_SIGNER = "update ita_sign_off set decided_by = 'committee1'";

    private final Procedure procedure;
    private final TrailCheck trail;
    private final JdbcClient database;

    private long before;

    @Autowired
    RewrittenRecordAttackTest(Procedure procedure, TrailCheck trail, JdbcClient database) {
        this.procedure = procedure;
        this.trail = trail;
        this.database = database;
    }

    @BeforeEach
    void theDirectorSignsTheOrder() {
        before = trail.length();
        procedure.openOnTime(2566);
        procedure.does(Procedure.OFFICER, "Step01_DraftOrder");
        procedure.does(Procedure.DIRECTOR, "SignOff_Decide", Outcome.SIGNED);
    }

    @Test
    void withoutTheGuardTheRegisterTellsWhateverWasWrittenIntoIt() {
        int rewritten = database.sql(ANOTHER_SIGNER).update();

        assertThat(rewritten).isPositive();
        assertThat(database.sql("select distinct decided_by from ita_sign_off")
                        .query(String.class)
                        .list())
                .as("nobody sees that it was the director")
                .containsExactly("committee1");
    }

    @Test
    void isRefusedByTheTrailItself() {
        String rewrite = "update ita_trail set actor = 'committee1' where action = 'sign-off.signed'";

        assertThatThrownBy(() -> database.sql(rewrite).update()).hasMessageContaining("append-only");
        assertThat(signers()).containsExactly(Procedure.DIRECTOR);
    }

    @Test
    void isFoundWhereTheOwnerOfTheDatabaseTakesTheRefusalAway() {
        assertThat(trail.findings()).isEmpty();

        assertThat(trail.findingsAfter("update ita_trail set actor = 'committee1' where id > " + before
                        + " and action = 'sign-off.signed'"))
                .singleElement()
                .asString()
                .contains("CHANGED");
        assertThat(trail.findingsAfter("delete from ita_trail where id > " + before + " and action = 'cycle.opened'"))
                .singleElement()
                .asString()
                .contains("REMOVED");
    }

    private List<String> signers() {
        return trail.since(before).stream()
                .filter(deed -> deed.action().equals(Action.SIGNED.id()))
                .map(Deed::actor)
                .toList();
    }
}
