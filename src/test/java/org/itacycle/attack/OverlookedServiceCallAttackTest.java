package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.itacycle.Refusal;
import org.itacycle.cycle.WorkItem;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.Snapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The engine has some four hundred methods that change something, and the guard of a service knows only those that
 * somebody thought of. Whoever finds another one, by whatever interface, passes by the form and the record.
 */
@ItaTest
class OverlookedServiceCallAttackTest {

    private static final Map<String, Object> SIGNED = Map.of("outcome", "signed");

    private final Procedure procedure;
    private final ProcessEngine engine;
    private final JdbcClient database;

    private String task;
    private String instance;
    private String definition;

    @Autowired
    OverlookedServiceCallAttackTest(Procedure procedure, ProcessEngine engine, JdbcClient database) {
        this.procedure = procedure;
        this.engine = engine;
        this.database = database;
    }

    @BeforeEach
    void theOrderWaitsForTheDirector() {
        procedure.openOnTime(2570);
        procedure.does("officer", "Step01_DraftOrder");
        WorkItem decision = procedure.waiting("SignOff_Decide");
        task = decision.taskId();
        Task found = engine.getTaskService().createTaskQuery().taskId(task).singleResult();
        instance = found.getProcessInstanceId();
        definition = found.getProcessDefinitionId();
    }

    @Test
    void withoutTheGuardAnAdministratorSetsVariablesAndEndsWhatHeLikes() {
        try (PlainEngine plain = PlainEngine.open().deploy(PlainEngine.APPROVAL).withAdministrators()) {
            String approval = plain.waitingForSignature();

            plain.asAdministrator(() -> {
                plain.engine().getRuntimeService().setVariable(approval, "outcome", "signed");
                plain.engine().getTaskService().complete(plain.task(approval).getId());
            });

            assertThat(plain.isPublished(approval)).isTrue();
        }
    }

    @Test
    void isRefusedWhateverIsNotListed() {
        Snapshot before = Snapshot.of(database);

        for (String account : List.of("officer", "director", "admin")) {
            calls().forEach((name, call) -> assertThat(
                            procedure.as(account, () -> catchThrowable(() -> call.accept(engine))))
                    .as("%s of %s", name, account)
                    .isInstanceOf(Refusal.class));
        }

        before.isUnchanged();
    }

    @Test
    void everyRefusedCallStandsInTheTrail() {
        int entries = entries();

        calls().values().forEach(call -> procedure.as("admin", () -> catchThrowable(() -> call.accept(engine))));

        assertThat(entries()).isEqualTo(entries + calls().size());
    }

    private int entries() {
        return database.sql("select count(*) from ita_trail where action = 'attempt.refused' and actor = 'admin'")
                .query(Integer.class)
                .single();
    }

    private Map<String, Consumer<ProcessEngine>> calls() {
        Map<String, Consumer<ProcessEngine>> calls = new LinkedHashMap<>();
        variables(calls);
        instances(calls);
        tasks(calls);
        rest(calls);
        return calls;
    }

    private void variables(Map<String, Consumer<ProcessEngine>> calls) {
        calls.put("setVariable", e -> e.getRuntimeService().setVariable(instance, "outcome", "signed"));
        calls.put("setVariables", e -> e.getRuntimeService().setVariables(instance, SIGNED));
        calls.put("setVariableLocal", e -> e.getRuntimeService().setVariableLocal(instance, "outcome", "signed"));
        calls.put("removeVariable", e -> e.getRuntimeService().removeVariable(instance, "sentBy"));
        calls.put("setVariablesAsync", e -> e.getRuntimeService().setVariablesAsync(List.of(instance), SIGNED));
        calls.put("setTaskVariable", e -> e.getTaskService().setVariable(task, "outcome", "signed"));
        calls.put("setTaskVariableLocal", e -> e.getTaskService().setVariableLocal(task, "outcome", "signed"));
        calls.put("removeTaskVariable", e -> e.getTaskService().removeVariable(task, "sentBy"));
        calls.put("getVariables", e -> e.getRuntimeService().getVariables(instance));
        calls.put("getTaskVariables", e -> e.getTaskService().getVariables(task));
    }

    private void instances(Map<String, Consumer<ProcessEngine>> calls) {
        calls.put("signal", e -> e.getRuntimeService().signal(instance, SIGNED));
        calls.put("signalEvent", e -> e.getRuntimeService().signalEventReceived("mail-server-answers"));
        calls.put("messageEvent", e -> e.getRuntimeService().messageEventReceived("cancel-cycle", instance));
        calls.put("correlate", e -> e.getRuntimeService().correlateMessage("cancel-cycle"));
        calls.put(
                "condition",
                e -> e.getRuntimeService().createConditionEvaluation().evaluateStartConditions());
        calls.put(
                "modify",
                e -> e.getRuntimeService()
                        .createProcessInstanceModification(instance)
                        .startBeforeActivity("EndEvent_Decided")
                        .execute());
        calls.put(
                "modifyMany",
                e -> e.getRuntimeService()
                        .createModification(definition)
                        .startBeforeActivity("EndEvent_Decided")
                        .processInstanceIds(instance)
                        .execute());
        calls.put(
                "modifyManyAsync",
                e -> e.getRuntimeService()
                        .createModification(definition)
                        .startBeforeActivity("EndEvent_Decided")
                        .processInstanceIds(instance)
                        .executeAsync());
        calls.put(
                "restart",
                e -> e.getRuntimeService()
                        .restartProcessInstances(definition)
                        .startBeforeActivity("EndEvent_Decided")
                        .processInstanceIds(instance)
                        .execute());
        calls.put(
                "planMigration",
                e -> e.getRuntimeService()
                        .createMigrationPlan(definition, definition)
                        .mapEqualActivities()
                        .build());
        calls.put("delete", e -> e.getRuntimeService().deleteProcessInstance(instance, "x"));
        calls.put("deleteAsync", e -> e.getRuntimeService().deleteProcessInstancesAsync(List.of(instance), "x"));
        calls.put("suspend", e -> e.getRuntimeService().suspendProcessInstanceById(instance));
        calls.put("start", e -> e.getRuntimeService().startProcessInstanceByKey("publication"));
        calls.put("startInTheMiddle", e -> e.getRuntimeService().createProcessInstanceByKey("sign-off"));
        calls.put("incident", e -> e.getRuntimeService().createIncident("x", instance, "x"));
    }

    private void tasks(Map<String, Consumer<ProcessEngine>> calls) {
        calls.put("addCandidate", e -> e.getTaskService().addCandidateUser(task, "officer"));
        calls.put("addCandidateGroup", e -> e.getTaskService().addCandidateGroup(task, "officer"));
        calls.put("deleteCandidateGroup", e -> e.getTaskService().deleteCandidateGroup(task, "director"));
        calls.put("addAssigneeLink", e -> e.getTaskService().addUserIdentityLink(task, "officer", "assignee"));
        calls.put("setOwner", e -> e.getTaskService().setOwner(task, "officer"));
        calls.put("delegate", e -> e.getTaskService().delegateTask(task, "officer"));
        calls.put("resolve", e -> e.getTaskService().resolveTask(task, SIGNED));
        calls.put("setPriority", e -> e.getTaskService().setPriority(task, 0));
        calls.put("setName", e -> e.getTaskService().setName(task, "x"));
        calls.put("bpmnError", e -> e.getTaskService().handleBpmnError(task, "x"));
        calls.put("escalation", e -> e.getTaskService().handleEscalation(task, "x"));
        calls.put("newTask", e -> e.getTaskService().saveTask(e.getTaskService().newTask()));
        calls.put("deleteTask", e -> e.getTaskService().deleteTask(task, true));
        calls.put("attachment", e -> e.getTaskService().createAttachment("x", task, instance, "x", "x", "http://x"));
        calls.put("deleteComments", e -> e.getTaskService().deleteTaskComments(task));
    }

    private void rest(Map<String, Consumer<ProcessEngine>> calls) {
        calls.put(
                "deploy",
                e -> e.getRepositoryService()
                        .createDeployment()
                        .addString("x.bpmn", PlainEngine.APPROVAL)
                        .deploy());
        calls.put("deleteDefinition", e -> e.getRepositoryService().deleteProcessDefinition(definition, true));
        calls.put("suspendDefinition", e -> e.getRepositoryService().suspendProcessDefinitionByKey("sign-off"));
        calls.put("timeToLive", e -> e.getRepositoryService().updateProcessDefinitionHistoryTimeToLive(definition, 0));
        calls.put(
                "evaluateDecision",
                e -> e.getDecisionService()
                        .evaluateDecisionByKey("step-standard")
                        .variables(Variables.createVariables())
                        .evaluate());
        calls.put(
                "makeFilter",
                e -> e.getFilterService().saveFilter(e.getFilterService().newTaskFilter("x")));
        calls.put(
                "grant",
                e -> e.getAuthorizationService()
                        .saveAuthorization(
                                e.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT)));
        calls.put("joinGroup", e -> e.getIdentityService().createMembership("officer", "director"));
        calls.put("leaveGroup", e -> e.getIdentityService().deleteMembership("director", "director"));
        calls.put("makeUser", e -> e.getIdentityService().newUser("x"));
        calls.put("deleteUser", e -> e.getIdentityService().deleteUser("director"));
        calls.put("userInfo", e -> e.getIdentityService().setUserInfo("director", "x", "y"));
        calls.put("deleteHistory", e -> e.getHistoryService().deleteHistoricProcessInstance(instance));
        calls.put("cleanHistory", e -> e.getHistoryService().cleanUpHistoryAsync(true));
        calls.put("dueDate", e -> e.getManagementService().setJobDuedate("x", null));
        calls.put("property", e -> e.getManagementService().setProperty("x", "y"));
        calls.put(
                "nativeQuery",
                e -> e.getTaskService()
                        .createNativeTaskQuery()
                        .sql("select * from ACT_ID_USER")
                        .list());
        calls.put(
                "historicVariables",
                e -> e.getHistoryService()
                        .createNativeHistoricVariableInstanceQuery()
                        .sql("select * from ACT_HI_VARINST")
                        .list());
    }
}
