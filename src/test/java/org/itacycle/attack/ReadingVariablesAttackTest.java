package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.itacycle.Refusal;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.Refused;
import org.itacycle.support.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever may see tasks reads every variable of every instance, and their whole past. */
@ItaTest
class ReadingVariablesAttackTest {

    private final Procedure procedure;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final int port;

    @Autowired
    ReadingVariablesAttackTest(
            Procedure procedure, RuntimeService runtime, HistoryService history, @LocalServerPort int port) {
        this.procedure = procedure;
        this.runtime = runtime;
        this.history = history;
        this.port = port;
    }

    @Test
    void withoutTheGuardAReaderOfTasksReadsTheVariablesOfAll() {
        try (PlainEngine plain = PlainEngine.open().deploy(PlainEngine.APPROVAL)) {
            Authorization grant =
                    plain.engine().getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setUserId("reader");
            grant.setResource(Resources.PROCESS_DEFINITION);
            grant.setResourceId("approval");
            grant.addPermission(ProcessDefinitionPermissions.READ_HISTORY);
            plain.engine().getAuthorizationService().saveAuthorization(grant);
            plain.engine().getRuntimeService().startProcessInstanceByKey("approval", Map.of("director", "secret"));

            plain.as(
                    "reader",
                    () -> assertThat(plain.engine()
                                    .getHistoryService()
                                    .createHistoricVariableInstanceQuery()
                                    .singleResult()
                                    .getValue())
                            .isEqualTo("secret"));
        }
    }

    @Test
    void isRefusedThroughEveryInterface() {
        procedure.openOnTime(2570);
        String task = procedure.waiting("Step01_DraftOrder").taskId();
        String instance = procedure.cycle().processInstanceId();
        for (String account : List.of("officer", "director", "committee1")) {
            SignedIn person = SignedIn.as(account, port);
            for (String path : List.of(
                    "/task/" + task + "/variables",
                    "/task/" + task + "/variables/cycleId",
                    "/task/" + task + "/variables/cycleId/data",
                    "/task/" + task + "/localVariables",
                    "/task/" + task + "/rendered-form",
                    "/process-instance/" + instance + "/variables",
                    "/execution/" + instance + "/localVariables",
                    "/variable-instance",
                    "/variable-instance/count",
                    "/history/variable-instance",
                    "/history/detail")) {
                Refused.inThai(person.get(SignedIn.ENGINE + path), 403);
            }
            Refused.inThai(person.send("POST", SignedIn.ENGINE + "/variable-instance", "{}"), 403);
            Refused.inThai(person.send("POST", SignedIn.ENGINE + "/history/variable-instance", "{}"), 403);
            assertRefused(account, () -> runtime.createVariableInstanceQuery().count());
            assertRefused(
                    account, () -> history.createHistoricVariableInstanceQuery().count());
            assertRefused(account, () -> history.createHistoricDetailQuery().count());
        }
    }

    @Test
    void theEnginesFormVariablesAreEmptyForPeople() {
        procedure.openOnTime(2570);
        String task = procedure.waiting("Step01_DraftOrder").taskId();

        for (String query : List.of("", "?variableNames=cycleId,sentBy")) {
            assertThat(SignedIn.as("officer", port)
                            .get(SignedIn.ENGINE + "/task/" + task + "/form-variables" + query)
                            .json())
                    .isEmpty();
        }
    }

    private void assertRefused(String account, Runnable reading) {
        assertThat(procedure.as(account, () -> catchThrowable(reading::run))).isInstanceOf(Refusal.class);
    }
}
