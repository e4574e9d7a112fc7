package org.itacycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.itacycle.calendar.ThaiCalendar;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** An agency that reminds at another hour and whose officers share a mailbox. */
@ItaTest
@TestPropertySource(properties = {"ita.reminders.hour=07:15", "ita.people.mailboxes.officer=ita-office@agency.example"})
class OwnSettingsTest {

    private final Procedure procedure;
    private final ManagementService management;
    private final JdbcClient database;

    @Autowired
    OwnSettingsTest(Procedure procedure, ManagementService management, JdbcClient database) {
        this.procedure = procedure;
        this.management = management;
        this.database = database;
    }

    @Test
    void theMailboxOfAGroupHearsInsteadOfItsMembersAtTheSetHour() {
        procedure.at("2022-10-03T08:30");
        procedure.withNotices();
        procedure.openOnTime(2566);
        procedure.passTo("2022-10-05T12:00");

        assertThat(keysTo("ita-office@agency.example"))
                .anyMatch(key -> key.startsWith("new/"))
                .contains("digest/2022-10-04/group:officer", "digest/2022-10-05/group:officer");
        assertThat(keysTo("officer@agency.example")).isEmpty();
        assertThat(keysTo("head@agency.example")).anyMatch(key -> key.startsWith("escalated/"));
    }

    @Test
    void aTimerThatStillHasAnEarlierHourFiresAndThenKeepsTheNewOne() {
        procedure.at("2022-10-03T12:00");
        management.setJobDuedate(timer().getId(), date("2022-10-04T06:00"));

        procedure.at("2022-10-04T06:00");
        management.executeJob(timer().getId());
        assertThat(timer().getDuedate()).isEqualTo(date("2022-10-04T07:15"));

        procedure.at("2022-10-04T07:15");
        management.executeJob(timer().getId());
        assertThat(timer().getDuedate()).isEqualTo(date("2022-10-05T07:15"));
    }

    private List<String> keysTo(String address) {
        return database.sql("select mail_key from ita_mail where recipient = ?")
                .param(address)
                .query(String.class)
                .list();
    }

    private Job timer() {
        return management
                .createJobQuery()
                .processDefinitionKey(RemindersProcess.KEY)
                .timers()
                .singleResult();
    }

    private static Date date(String local) {
        return Date.from(ThaiCalendar.at(local));
    }
}
