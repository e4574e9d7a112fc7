package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.itacycle.Refusal;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.Refused;
import org.itacycle.support.SignedIn;
import org.itacycle.support.Snapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever deploys a model runs any code: an expression in it is enough. */
@ItaTest
class DeploymentAtRunTimeAttackTest {

    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="attack">
              <process id="code" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="start"/>
                <sequenceFlow id="to" sourceRef="start" targetRef="do"/>
                <serviceTask id="do" camunda:expression="%s"/>
              </process>
            </definitions>
            """.formatted(Footprint.expression());

    private final Procedure procedure;
    private final RepositoryService repository;
    private final JdbcClient database;
    private final int port;

    @Autowired
    DeploymentAtRunTimeAttackTest(
            Procedure procedure, RepositoryService repository, JdbcClient database, @LocalServerPort int port) {
        this.procedure = procedure;
        this.repository = repository;
        this.database = database;
        this.port = port;
    }

    @BeforeEach
    @AfterEach
    void wipeTheFootprint() {
        Footprint.wipe();
    }

    @Test
    void withoutTheGuardAnAdministratorRunsHisCode() {
        try (PlainEngine plain = PlainEngine.open().withAdministrators()) {
            plain.asAdministrator(() -> {
                plain.deploy(MODEL);
                plain.engine().getRuntimeService().startProcessInstanceByKey("code");
            });

            assertThat(Footprint.isThere()).isTrue();
        }
    }

    @Test
    void isRefusedToEverybody() {
        Snapshot before = Snapshot.of(database);

        for (String account : List.of("officer", "director", "admin")) {
            SignedIn person = SignedIn.as(account, port);
            Refused.inThai(person.send("POST", SignedIn.ENGINE + "/deployment/create", MODEL), 403);
            Refused.inThai(person.send("POST", SignedIn.ENGINE + "/deployment/x/redeploy", "{}"), 403);
            assertThat(procedure.as(
                            account,
                            () -> catchThrowable(() -> repository
                                    .createDeployment()
                                    .addString("code.bpmn", MODEL)
                                    .deploy())))
                    .isInstanceOf(Refusal.class);
        }

        before.isUnchanged();
        assertThat(Footprint.isThere()).isFalse();
    }
}
