package org.itacycle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.itacycle.cycle.CycleOpenerProcess;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.SignedIn;
import org.itacycle.trail.Action;
import org.itacycle.trail.Deed;
import org.itacycle.trail.TrailCheck;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ItaTest
class OperationsInTheTrailTest {

    private static final String COLLEAGUE = "colleague-of-the-trail";

    private final Procedure procedure;
    private final TrailCheck trail;
    private final IdentityService identity;
    private final ManagementService management;

    @LocalServerPort
    private int port;

    @Autowired
    OperationsInTheTrailTest(
            Procedure procedure, TrailCheck trail, IdentityService identity, ManagementService management) {
        this.procedure = procedure;
        this.trail = trail;
        this.identity = identity;
        this.management = management;
    }

    @Test
    void whoTakesATaskAndGivesItBackIsRecordedWithItsStep() {
        procedure.openOnTime(2566);
        String task = procedure.waiting("Step01_DraftOrder").taskId();
        SignedIn officer = SignedIn.as("officer", port);
        long before = trail.length();

        officer.post(SignedIn.ENGINE + "/task/" + task + "/claim", Map.of("userId", "officer"));
        officer.post(SignedIn.ENGINE + "/task/" + task + "/unclaim", Map.of());

        String subject = "2566/1/-/Step01_DraftOrder/" + task;
        assertThat(trail.since(before))
                .extracting(Deed::actor, Deed::action, Deed::subject)
                .containsExactly(
                        tuple("officer", Action.TASK_CLAIMED.id(), subject),
                        tuple("officer", Action.TASK_GIVEN_BACK.id(), subject));
    }

    @Test
    void whatAnAdministratorDoesToAccountsAndJobsIsRecorded() {
        User colleague = identity.newUser(COLLEAGUE);
        colleague.setPassword("first-of-the-trail-1");
        identity.saveUser(colleague);
        Job timer = management
                .createJobQuery()
                .processDefinitionKey(CycleOpenerProcess.KEY)
                .timers()
                .singleResult();
        SignedIn admin = SignedIn.as("admin", port);
        long before = trail.length();
        try {
            int changed = admin.put(
                            SignedIn.ENGINE + "/user/" + COLLEAGUE + "/credentials",
                            Map.of("password", "second-of-the-trail-2", "authenticatedUserPassword", "ita-admin"))
                    .status();
            int retried = admin.put(SignedIn.ENGINE + "/job/" + timer.getId() + "/retries", Map.of("retries", 3))
                    .status();

            assertThat(List.of(changed, retried)).containsOnly(204);
            List<Deed> deeds = trail.since(before);
            assertThat(deeds)
                    .extracting(Deed::actor, Deed::action, Deed::subject)
                    .containsExactly(
                            tuple("admin", Action.ACCOUNT_CHANGED.id(), "account/" + COLLEAGUE),
                            tuple("admin", Action.JOB_RETRIED.id(), "job/" + timer.getId()));
            assertThat(deeds.toString()).doesNotContain("second-of-the-trail");
        } finally {
            identity.deleteUser(COLLEAGUE);
        }
    }

    @Test
    void whatTheProductItselfDoesIsNoDeedOfAPerson() {
        long before = trail.length();

        identity.saveUser(identity.newUser(COLLEAGUE));
        identity.deleteUser(COLLEAGUE);

        assertThat(trail.since(before)).isEmpty();
    }
}
