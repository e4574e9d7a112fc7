package org.itacycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.itacycle.DatabaseTime;
import org.itacycle.support.CoversModel;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ItaTest
@CoversModel("retention")
class RetentionTest {

    private final Procedure procedure;
    private final ManagementService management;
    private final JdbcClient database;

    @Autowired
    RetentionTest(Procedure procedure, ManagementService management, JdbcClient database) {
        this.procedure = procedure;
        this.management = management;
        this.database = database;
    }

    @BeforeEach
    void aCycleIsOpen() {
        procedure.openOnTime(2570);
    }

    @Test
    void aSentMailGoesAfterItsTimeUnlessItCarriesAReport() {
        mail("new/1/officer", "SENT", 731);
        mail("digest/2024-01-01/officer", "SENT", 729);
        mail("new/2/head", "FAILED", 2000);
        mail("publication/2567/9/-/a/v1/PERSONNEL", "SENT", 2000);

        night();

        assertThat(mails())
                .containsExactlyInAnyOrder(
                        "digest/2024-01-01/officer", "new/2/head", "publication/2567/9/-/a/v1/PERSONNEL");
        night();
        assertThat(mails()).hasSize(3);
    }

    @Test
    void whatHangsOnAMailGoesWithIt() {
        String old = mail("reminder/1/officer", "SENT", 800);
        database.sql("insert into ita_mail_calendar (mail_id, content) values (?, 'BEGIN:VCALENDAR')")
                .param(old)
                .update();
        database.sql("insert into ita_notice_day (recipient, told_on) values ('officer', date '2020-01-01')")
                .update();

        night();

        assertThat(mails()).isEmpty();
        assertThat(count("ita_mail_calendar") + count("ita_notice_day")).isZero();
    }

    @Test
    void aDraftStaysWhileItsTaskIsOpenAndGoesWithIt() {
        String open = procedure.waiting("Step01_DraftOrder").taskId();
        draft(open);
        draft(UUID.randomUUID().toString());

        night();

        assertThat(database.sql("select task_id from ita_form_draft")
                        .query(String.class)
                        .list())
                .containsExactly(open);
    }

    private void night() {
        management.createJobQuery().processDefinitionKey(RetentionProcess.KEY).timers().list().stream()
                .filter(job -> job.getProcessInstanceId() == null)
                .forEach(job -> management.executeJob(job.getId()));
        management
                .createJobQuery()
                .processDefinitionKey(RetentionProcess.KEY)
                .messages()
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    private String mail(String key, String state, int daysAgo) {
        String id = UUID.randomUUID().toString();
        Instant queued = procedure.now().minus(Duration.ofDays(daysAgo));
        database.sql("""
                        insert into ita_mail (id, mail_key, recipient, subject, text_body, html_body, message_id, state, attempts,
                                              queued_at)
                        values (?, ?, 'a@agency.example', 's', 't', 'h', ?, ?, 1, ?)
                        """)
                .params(id, key, "<" + id + ">", state, DatabaseTime.at(queued))
                .update();
        return id;
    }

    private void draft(String task) {
        database.sql(
                        "insert into ita_form_draft (task_id, revision, content, saved_by, saved_at) values (?, 1, '{}', 'officer', ?)")
                .params(task, DatabaseTime.at(procedure.now()))
                .update();
    }

    private List<String> mails() {
        return database.sql("select mail_key from ita_mail").query(String.class).list();
    }

    private int count(String table) {
        return database.sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
