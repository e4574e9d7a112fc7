package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.Refused;
import org.itacycle.support.SignedIn;
import org.itacycle.support.Snapshot;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator moves a running instance past the signature, by hand, in bulk, or onto another model. */
@ItaTest
class ModificationPastSignatureAttackTest {

    private final Procedure procedure;
    private final TaskService tasks;
    private final JdbcClient database;
    private final int port;

    @Autowired
    ModificationPastSignatureAttackTest(
            Procedure procedure, TaskService tasks, JdbcClient database, @LocalServerPort int port) {
        this.procedure = procedure;
        this.tasks = tasks;
        this.database = database;
        this.port = port;
    }

    @Test
    void withoutTheGuardTheInstanceIsMoved() {
        try (PlainEngine plain = PlainEngine.open().deploy(PlainEngine.APPROVAL).withAdministrators()) {
            String instance = plain.waitingForSignature();

            plain.asAdministrator(() -> plain.engine()
                    .getRuntimeService()
                    .createProcessInstanceModification(instance)
                    .cancelAllForActivity("sign")
                    .startBeforeActivity("published")
                    .execute());

            assertThat(plain.isPublished(instance)).isTrue();
        }
    }

    @Test
    void isRefusedToEverybody() {
        procedure.openOnTime(2570);
        procedure.does("officer", "Step01_DraftOrder");
        var task = tasks.createTaskQuery()
                .taskId(procedure.waiting("SignOff_Decide").taskId())
                .singleResult();
        String instance = task.getProcessInstanceId();
        String definition = task.getProcessDefinitionId();
        String root = procedure.cycle().processInstanceId();
        String past = "\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"SignOff_Register\"}]";
        String many = "{\"processDefinitionId\":\"" + definition + "\",\"processInstanceIds\":[\"" + instance + "\"],"
                + past + "}";
        String plan = "{\"migrationPlan\":{\"sourceProcessDefinitionId\":\"" + definition
                + "\",\"targetProcessDefinitionId\":\"" + definition
                + "\",\"instructions\":[{\"sourceActivityIds\":[\"SignOff_Decide\"],"
                + "\"targetActivityIds\":[\"SignOff_AttachOriginal\"]}]},\"processInstanceIds\":[\"" + instance
                + "\"]}";
        Snapshot before = Snapshot.of(database);

        for (String account : List.of("officer", "director", "head", "admin")) {
            SignedIn person = SignedIn.as(account, port);
            refused(person, "POST", "/process-instance/" + instance + "/modification", "{" + past + "}");
            refused(person, "POST", "/process-instance/" + root + "/modification-async", "{" + past + "}");
            refused(person, "POST", "/modification/execute", many);
            refused(person, "POST", "/modification/executeAsync", many);
            refused(person, "POST", "/migration/generate", plan);
            refused(person, "POST", "/migration/execute", plan);
            refused(person, "POST", "/migration/executeAsync", plan);
            refused(person, "POST", "/process-definition/" + definition + "/restart", many);
            refused(person, "DELETE", "/process-instance/" + instance, "");
            refused(person, "PUT", "/process-instance/" + root + "/suspended", "{\"suspended\":true}");
            refused(person, "POST", "/process-instance/variables-async", many);
            refused(
                    person,
                    "PUT",
                    "/process-instance/" + instance + "/variables/outcome",
                    "{\"value\":\"signed\",\"type\":\"String\"}");
        }

        before.isUnchanged();
    }

    private static void refused(SignedIn person, String method, String call, String body) {
        Refused.inThai(person.send(method, SignedIn.ENGINE + call, body), 403);
    }
}
