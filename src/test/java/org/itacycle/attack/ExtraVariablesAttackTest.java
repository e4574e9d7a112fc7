package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.itacycle.cycle.WorkItem;
import org.itacycle.support.CompletedBy;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.Refused;
import org.itacycle.support.SignedIn;
import org.itacycle.support.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who completes a task sends more than its form has: who is to sign, who sent it, how it was decided. */
@ItaTest
class ExtraVariablesAttackTest {

    private final Procedure procedure;
    private final RuntimeService runtime;
    private final JdbcClient database;
    private final int port;

    @Autowired
    ExtraVariablesAttackTest(
            Procedure procedure, RuntimeService runtime, JdbcClient database, @LocalServerPort int port) {
        this.procedure = procedure;
        this.runtime = runtime;
        this.database = database;
        this.port = port;
    }

    @Test
    void withoutTheGuardTheDrafterMakesHimselfTheSigner() {
        try (PlainEngine plain = PlainEngine.open().deploy(PlainEngine.APPROVAL)) {
            TaskService tasks = plain.engine().getTaskService();
            String instance = plain.engine()
                    .getRuntimeService()
                    .startProcessInstanceByKey("approval", Map.of("director", "director"))
                    .getId();
            plain.as("drafter", () -> {
                tasks.complete(plain.task(instance).getId(), Map.of("director", "drafter"));
                tasks.complete(plain.task(instance).getId(), Map.of("outcome", "signed"));
            });

            assertThat(plain.isPublished(instance)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(CompletedBy.class)
    void isRefusedWhateverIsNoFieldOfTheForm(CompletedBy call) {
        procedure.openOnTime(2570);
        WorkItem draft = procedure.waiting("Step01_DraftOrder");
        SignedIn officer = SignedIn.as("officer", port);
        Map<String, Object> form = procedure.sample(draft, "officer").of("Step01_DraftOrder");

        for (String name : new String[] {"sentBy", "outcome", "committeeGroup", "cycleId", "dueAt", "step", "x"}) {
            Map<String, Object> more = new HashMap<>(form);
            more.put(name, "officer");
            Snapshot before = Snapshot.of(database);
            Refused.inThai(call.send(officer, draft.taskId(), more), 422);
            before.isUnchanged();
        }
    }

    @Test
    void whoSentItIsWrittenByTheServer() {
        procedure.openOnTime(2570);
        procedure.does("officer", "Step01_DraftOrder");

        assertThat(runtime.getVariable(procedure.cycle().processInstanceId(), "sentBy"))
                .isEqualTo("officer");
    }
}
