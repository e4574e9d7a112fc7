package org.itacycle.support;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** After each test: no cycle, no record, the first calendar, nobody signed in, and the real time again. */
class FreshWorld implements BeforeEachCallback, AfterEachCallback {

    private static final String[] TABLES = {
        "ita_deputy_role",
        "ita_deputy",
        "ita_known_place",
        "ita_notice_slot",
        "ita_notice_day",
        "ita_notice_choice",
        "ita_mail_calendar",
        "ita_mail_attachment",
        "ita_mail",
        "ita_publication_watch",
        "ita_publication_document",
        "ita_publication",
        "ita_registration",
        "ita_sign_off_document",
        "ita_sign_off",
        "ita_submission_document",
        "ita_submission",
        "ita_evidence_bundle",
        "ita_document_piece",
        "ita_drafted_paper",
        "ita_document_version",
        "ita_document",
        "ita_form_draft",
        "ita_form_entry",
        "ita_committee_member",
        "ita_deadline_change",
        "ita_step",
        "ita_cycle"
    };

    private static final String[] FIRST_CALENDAR = {
        "delete from ita_working_hours where since_version > 1",
        "delete from ita_holiday where since_version > 1",
        "update ita_holiday set until_version = null where until_version is not null",
        "delete from ita_calendar_version where version > 1"
    };

    private static final String[] SHIPPED_ASSESSMENT_ITEMS = {
        "delete from ita_item where catalogue_id in (select id from ita_item_catalogue where made_by <> 'system')",
        "delete from ita_item_catalogue where made_by <> 'system'"
    };

    /** The web apps find their engine by its name among all of this machine: another application's may have taken it. */
    @Override
    public void beforeEach(ExtensionContext test) {
        ProcessEngines.registerProcessEngine(
                SpringExtension.getApplicationContext(test).getBean(ProcessEngine.class));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        ApplicationContext application = SpringExtension.getApplicationContext(test);
        application.getBean(IdentityService.class).clearAuthentication();
        deleteInstances(application.getBean(RuntimeService.class), application.getBean(HistoryService.class));
        JdbcClient database = application.getBean(JdbcClient.class);
        for (String table : TABLES) {
            database.sql("delete from " + table).update();
        }
        application.getBean(Procedure.class).withoutNotices();
        for (String statement : FIRST_CALENDAR) {
            database.sql(statement).update();
        }
        for (String statement : SHIPPED_ASSESSMENT_ITEMS) {
            database.sql(statement).update();
        }
        database.sql("update ita_mail_server set reachable = true, problem = null, asked_at = null")
                .update();
        ClockUtil.reset();
    }

    private static void deleteInstances(RuntimeService runtime, HistoryService history) {
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "end of test"));
        history.createHistoricProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> history.deleteHistoricProcessInstanceIfExists(instance.getId()));
    }
}
