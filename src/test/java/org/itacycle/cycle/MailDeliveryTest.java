package org.itacycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.itacycle.mail.MailState;
import org.itacycle.mail.MailStatus;
import org.itacycle.mail.Mails;
import org.itacycle.mail.Outbox;
import org.itacycle.support.CoversModel;
import org.itacycle.support.LoopbackMailServer.Mood;
import org.itacycle.support.Procedure;
import org.itacycle.support.WithMailServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@CoversModel("mail-delivery")
class MailDeliveryTest extends WithMailServer {

    private final Procedure procedure;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TransactionTemplate transaction;
    private final Outbox outbox;

    @Autowired
    MailDeliveryTest(
            Procedure procedure,
            RuntimeService runtime,
            ManagementService management,
            TransactionTemplate transaction,
            Outbox outbox) {
        this.procedure = procedure;
        this.runtime = runtime;
        this.management = management;
        this.transaction = transaction;
        this.outbox = outbox;
    }

    @BeforeEach
    void atNine() {
        procedure.at("2026-10-05T09:00");
    }

    @Test
    void eachQueuedMailIsDeliveredByAProcessOfItsOwn() {
        List<String> ids = Mails.queue(outbox, 2);
        assertThat(deliveries()).isEqualTo(2);

        procedure.runJobs();

        assertThat(ids).allMatch(id -> status(id).sent());
        assertThat(SERVER.messageIds()).hasSize(2).doesNotHaveDuplicates();
        assertThat(deliveries()).isZero();
    }

    @Test
    void aMailWaitsForALostServerAndLeavesWhenItAnswers() {
        SERVER.close();
        String id = outbox.enqueue(Mails.one());
        procedure.runJobs();
        assertThat(status(id).state()).isEqualTo(MailState.WAITING);

        SERVER.open();
        procedure.passTo("2026-10-05T09:01");

        assertThat(status(id).sent()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"DEFERS_RECIPIENTS", "REFUSES_RECIPIENTS"})
    void aRefusedMailIsTriedForHoursAtLongerAndLongerIntervalsAndIsThenAnIncident(Mood mood) {
        SERVER.is(mood);
        String id = outbox.enqueue(Mails.one());

        for (int minutes : List.of(1, 5, 15, 60, 240)) {
            fail();
            assertThat(status(id).state()).isEqualTo(MailState.REFUSED);
            assertThat(wait(procedure.now())).isEqualTo(Duration.ofMinutes(minutes));
            procedure.at(job().getDuedate().toInstant());
        }
        assertThat(incidents()).isZero();
        fail();

        assertThat(status(id).state()).isEqualTo(MailState.FAILED);
        assertThat(status(id).attempts()).isEqualTo(MailDeliveryProcess.ATTEMPTS);
        assertThat(status(id).lastError()).get().asString().containsPattern("451 4.3.0|550 5.1.1");
        assertThat(incidents()).isOne();
    }

    @Test
    void aFailedMailThatIsSentAgainHasAllItsAttemptsAndItsIncidentIsResolved() {
        String id = failed();

        assertThat(outbox.sendAgain(id, "admin")).isTrue();
        assertThat(status(id).state()).isEqualTo(MailState.QUEUED);
        assertThat(incidents()).isZero();

        fail();
        assertThat(wait(procedure.now())).isEqualTo(Duration.ofMinutes(1));
        SERVER.is(Mood.TAKES_ALL);
        assertThat(outbox.sendAgain(id, "admin")).isTrue();
        procedure.runJobs();

        assertThat(status(id).sent()).isTrue();
        assertThat(SERVER.taken()).hasSize(1);
        assertThat(outbox.sendAgain(id, "admin")).isFalse();
        assertThat(deliveries()).isZero();
    }

    @Test
    void retriesGivenInCockpitQueueTheMailAgainToo() {
        String id = failed();

        management.setJobRetries(job().getId(), 1);

        assertThat(status(id).state()).isEqualTo(MailState.QUEUED);
    }

    @Test
    void aMailWhoseProcessSomebodyDeletedCanStillBeSent() {
        String id = failed();
        runtime.deleteProcessInstance(job().getProcessInstanceId(), "by hand");
        SERVER.is(Mood.TAKES_ALL);

        assertThat(outbox.sendAgain(id, "admin")).isTrue();
        procedure.runJobs();

        assertThat(status(id).sent()).isTrue();
    }

    @Test
    void aWaitingMailThatIsSentAgainAsksTheServerForItself() {
        SERVER.close();
        String id = outbox.enqueue(Mails.one());
        procedure.runJobs();

        assertThat(outbox.sendAgain(id, "admin")).isTrue();
        procedure.runJobs();
        assertThat(status(id).state()).isEqualTo(MailState.WAITING);

        SERVER.open();
        procedure.passTo("2026-10-05T09:01");
        assertThat(status(id).sent()).isTrue();
    }

    @Test
    void aCrashBetweenTheServersAcceptanceAndOurCommitSendsAgainWithTheSameMessageId() {
        String id = outbox.enqueue(Mails.one());

        assertThatThrownBy(() -> transaction.executeWithoutResult(node -> {
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void beforeCommit(boolean readOnly) {
                            throw new IllegalStateException("the power is gone");
                        }
                    });
                    management.executeJob(job().getId());
                }))
                .hasMessage("the power is gone");
        assertThat(status(id).sent()).isFalse();
        assertThat(SERVER.taken()).hasSize(1);

        procedure.runJobs();

        assertThat(status(id).sent()).isTrue();
        assertThat(SERVER.messageIds())
                .hasSize(2)
                .containsOnly("Message-ID: " + status(id).messageId());
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"HANGS_AFTER_THE_MAIL", "HANGS_UP_AFTER_THE_MAIL", "DRIPS"})
    void aServerThatBreaksOffIsLeftInTimeAndTheRepeatHasTheSameMessageId(Mood mood) {
        SERVER.is(mood);
        String id = outbox.enqueue(Mails.one());
        long begun = System.nanoTime();
        fail();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        assertThat(status(id).state()).isEqualTo(MailState.REFUSED);
        assertThat(status(id).attempts()).isOne();

        SERVER.is(Mood.TAKES_ALL);
        procedure.at("2026-10-05T09:01");
        procedure.runJobs();
        assertThat(status(id).sent()).isTrue();
        assertThat(SERVER.messageIds())
                .hasSizeBetween(1, 2)
                .containsOnly("Message-ID: " + status(id).messageId());
    }

    private String failed() {
        SERVER.is(Mood.REFUSES_RECIPIENTS);
        String id = outbox.enqueue(Mails.one());
        for (int attempt = 1; attempt <= MailDeliveryProcess.ATTEMPTS; attempt++) {
            fail();
        }
        assertThat(status(id).state()).isEqualTo(MailState.FAILED);
        return id;
    }

    /** Runs the delivery, which the server does not let succeed. */
    private void fail() {
        assertThatThrownBy(() -> management.executeJob(job().getId()))
                .hasRootCauseInstanceOf(Exception.class)
                .isNotInstanceOf(NullPointerException.class);
    }

    private Duration wait(Instant from) {
        return Optional.ofNullable(job().getDuedate())
                .map(due -> Duration.between(from, due.toInstant()))
                .orElse(Duration.ZERO);
    }

    private Job job() {
        return management
                .createJobQuery()
                .processDefinitionKey(MailDeliveryProcess.KEY)
                .singleResult();
    }

    private long incidents() {
        return runtime.createIncidentQuery()
                .processDefinitionKeyIn(MailDeliveryProcess.KEY)
                .count();
    }

    private long deliveries() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(MailDeliveryProcess.KEY)
                .count();
    }

    private MailStatus status(String id) {
        return outbox.status(id).orElseThrow();
    }
}
