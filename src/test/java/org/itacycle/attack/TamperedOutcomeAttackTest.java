package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.WorkItem;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A process variable says that something was signed, consented to or proven that was not. Here nobody stands in the way
 * of setting it, no service, no rule of access: only the gateway is left.
 */
@ItaTest
class TamperedOutcomeAttackTest {

    private final Procedure procedure;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final JdbcClient database;

    @Autowired
    TamperedOutcomeAttackTest(Procedure procedure, RuntimeService runtime, TaskService tasks, JdbcClient database) {
        this.procedure = procedure;
        this.runtime = runtime;
        this.tasks = tasks;
        this.database = database;
    }

    @BeforeEach
    void theYearIsOpen() {
        procedure.openOnTime(2570);
    }

    @Test
    void withoutTheGuardTheGatewayBelievesTheVariable() {
        try (PlainEngine plain = PlainEngine.open().deploy(PlainEngine.APPROVAL)) {
            String instance = plain.waitingForSignature();

            plain.engine()
                    .getRuntimeService()
                    .createProcessInstanceModification(instance)
                    .cancelAllForActivity("sign")
                    .startBeforeActivity("decided")
                    .setVariable("outcome", "signed")
                    .execute();

            assertThat(plain.isPublished(instance)).isTrue();
        }
    }

    @Test
    void isRefusedWhereNobodyHasDecided() {
        procedure.does("officer", "Step01_DraftOrder");

        jump(instanceOf("SignOff_Decide"), "SubProcess_Decision", "Gateway_Signed", Map.of("outcome", "signed"));

        theOrderIsBackAtItsDrafter();
    }

    @Test
    void isRefusedWhereTheDirectorReturnedIt() {
        procedure.does("officer", "Step01_DraftOrder");
        String root = procedure.cycle().processInstanceId();
        String called = instanceOf("SignOff_Decide");
        WorkItem decision = procedure.waiting("SignOff_Decide");
        procedure.sends(
                "director", decision, procedure.sample(decision, "director").of("SignOff_Decide", Outcome.RETURNED));
        assertThat(isRunning(called)).isFalse();

        jump(root, "Step01_DraftOrder", "Gateway_OrderSigned", Map.of("outcome", "signed"));

        theOrderIsBackAtItsDrafter();
    }

    @Test
    void isRefusedWithAnEarlierSignatureWhereANewVersionWaits() {
        procedure.throughStep2();
        procedure.does("committee1", "Step03_AnalyseAndDraft");
        procedure.does("committee1", "Step04_AgencyMeeting");

        jump(
                procedure.cycle().processInstanceId(),
                "Step05_SignMeasures",
                "Gateway_MeasuresSigned",
                Map.of("outcome", "signed"));

        assertThat(procedure.find("Step03_AnalyseAndDraft")).isPresent();
        assertThat(procedure.find("Publication_Confirm")).isEmpty();
    }

    @Test
    void isRefusedWhereTheMeetingHasNotConsented() {
        procedure.throughStep2();
        procedure.does("committee1", "Step03_AnalyseAndDraft");

        jump(
                procedure.cycle().processInstanceId(),
                "Step04_AgencyMeeting",
                "Gateway_MeetingConsent",
                Map.of("outcome", "consented"));

        assertThat(procedure.find("Step03_AnalyseAndDraft")).isPresent();
        assertThat(procedure.find("SignOff_Decide")).isEmpty();
    }

    @Test
    void isRefusedWhereNothingIsPublishedYet() {
        procedure.throughStep5();
        WorkItem confirmation = procedure.waiting("Publication_Confirm");
        procedure.sends(
                "officer",
                confirmation,
                procedure.sample(confirmation, "officer").of("Publication_Confirm"));
        String publication = database.sql("select distinct proc_inst_id_ from act_ru_execution"
                        + " where act_id_ = 'Publication_Publish'")
                .query(String.class)
                .list()
                .get(0);
        String id = database.sql("select id from ita_publication where state = 'PLANNED' order by id limit 1")
                .query(String.class)
                .single();

        runtime.createProcessInstanceModification(publication)
                .cancelAllForActivity("Publication_Publish")
                .startBeforeActivity("Gateway_Proven")
                .setVariables(Map.of("proven", true, "publicationId", id))
                .execute();

        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("Publication_Repair")
                        .count())
                .isEqualTo(1);
    }

    private void theOrderIsBackAtItsDrafter() {
        procedure.runJobs();
        assertThat(procedure.find("Step01_DraftOrder")).isPresent();
        assertThat(procedure.find("Step03_AnalyseAndDraft")).isEmpty();
        assertThat(database.sql("select count(*) from ita_committee_member")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(database.sql("select count(*) from ita_step where step = 2 and outcome = 'signed'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** As the system: no person, no rights asked. */
    private void jump(String instance, String from, String to, Map<String, Object> variables) {
        runtime.createProcessInstanceModification(instance)
                .cancelAllForActivity(from)
                .startBeforeActivity(to)
                .setVariables(variables)
                .execute();
    }

    private String instanceOf(String element) {
        return tasks.createTaskQuery()
                .taskId(procedure.waiting(element).taskId())
                .singleResult()
                .getProcessInstanceId();
    }

    private boolean isRunning(String instance) {
        return runtime.createProcessInstanceQuery().processInstanceId(instance).count() > 0;
    }
}
