package org.itacycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.itacycle.support.CoversModel;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.trail.Action;
import org.itacycle.trail.Deed;
import org.itacycle.trail.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@ItaTest
@CoversModel("trail-anchor")
class TrailAnchorTest {

    private final Procedure procedure;
    private final ManagementService management;
    private final Trail trail;
    private final JdbcClient database;
    private final Path file;

    @Autowired
    TrailAnchorTest(
            Procedure procedure,
            ManagementService management,
            Trail trail,
            JdbcClient database,
            @Value("${ita.trail.anchor-file}") Path file) {
        this.procedure = procedure;
        this.management = management;
        this.trail = trail;
        this.database = database;
        this.file = file;
    }

    @BeforeEach
    void nothingIsToldYet() throws IOException {
        Files.deleteIfExists(file);
    }

    @Test
    void theEndOfTheTrailIsToldOutsideTheDatabaseEachNight() throws IOException {
        trail.addAlone(Deed.of("officer", Action.CYCLE_OPENED, "2566"));

        night("2022-10-04T00:30");

        assertThat(lines()).hasSize(1);
        assertThat(lines().get(0)).startsWith("ita-anchor-1 1 2022-10-04T00:30+07:00 " + entries() + " ");
        assertThat(timer().getDuedate())
                .as("the next one is tomorrow's")
                .hasDayOfMonth(5)
                .hasHourOfDay(0);
    }

    @Test
    void aDayWithoutAnyDeedIsToldToo() throws IOException {
        night("2022-10-04T00:30");
        night("2022-10-05T00:30");

        assertThat(lines()).hasSize(2);
        assertThat(lines().get(1)).startsWith("ita-anchor-1 2 2022-10-05T00:30+07:00 ");
    }

    @Test
    void auditorsGetTheLineByMailOnceADayHoweverOftenItIsTold() throws IOException {
        night("2022-10-04T00:30");
        trail.addAlone(Deed.of("officer", Action.CYCLE_OPENED, "2566"));
        night("2022-10-04T01:30");

        assertThat(lines()).as("the file tells what is new").hasSize(2);
        List<String> mails = database.sql(
                        "select text_body from ita_mail where mail_key like 'trail-anchor/2022-10-04/%'"
                                + " and recipient = 'auditor@agency.example'")
                .query(String.class)
                .list();
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0)).contains(lines().get(0));
    }

    @Test
    void aRepeatWithNothingNewTellsNothingNew() throws IOException {
        night("2022-10-04T00:30");
        night("2022-10-04T01:30");

        assertThat(lines()).hasSize(1);
    }

    private void night(String time) {
        procedure.at(time);
        management.executeJob(timer().getId());
        management
                .createJobQuery()
                .processDefinitionKey(TrailAnchorProcess.KEY)
                .messages()
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    private Job timer() {
        return management
                .createJobQuery()
                .processDefinitionKey(TrailAnchorProcess.KEY)
                .timers()
                .singleResult();
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file);
    }

    private long entries() {
        return database.sql("select count(*) from ita_trail").query(Long.class).single();
    }
}
