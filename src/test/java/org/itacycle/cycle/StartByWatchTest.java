package org.itacycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.itacycle.support.CoversModel;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ItaTest
@CoversModel("start-by-watch")
class StartByWatchTest {

    private final Procedure procedure;
    private final JdbcClient database;

    @Autowired
    StartByWatchTest(Procedure procedure, JdbcClient database) {
        this.procedure = procedure;
        this.database = database;
    }

    @Test
    void aStepThatHasOpenedInTimeIsNotTold() {
        procedure.openOnTime(2566);
        procedure.throughStep6();
        procedure.passTo("2023-03-24T08:30");

        assertThat(told(9)).isEmpty();
    }

    @Test
    void whenTheHalfYearReportShouldBeginAndTheOrderIsUnsignedTheDirectorAndTheHeadAreTold() {
        procedure.openOnTime(2566);
        procedure.does(Procedure.OFFICER, "Step01_DraftOrder");
        procedure.passTo("2023-03-23T08:29");
        assertThat(told(9)).isEmpty();

        procedure.passTo("2023-03-23T08:30");

        assertThat(told(9)).containsExactlyInAnyOrder("director@agency.example", "head@agency.example");
    }

    @Test
    void theHolderOfTheBlockingStepIsTold() {
        procedure.openOnTime(2566);
        procedure.claim(Procedure.OFFICER, procedure.waiting("Step01_DraftOrder"));
        procedure.passTo("2023-03-23T08:30");

        assertThat(told(9))
                .containsExactlyInAnyOrder("officer@agency.example", "director@agency.example", "head@agency.example");
    }

    @Test
    void evidenceIsWatchedSoThatItLeavesTheMeetingItsDay() {
        procedure.openOnTime(2566);
        procedure.passTo("2023-04-04T08:29");
        assertThat(told(10)).isEmpty();
        procedure.passTo("2023-04-04T08:30");
        assertThat(told(10)).isNotEmpty();
    }

    private List<String> told(int step) {
        return database.sql("select recipient from ita_mail where mail_key like ?")
                .param("blocked/" + procedure.cycle().id() + "/" + step + "/%")
                .query(String.class)
                .list();
    }
}
