package org.itacycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

/** The mail server goes and comes back: mails wait without an attempt, one probe asks, and each mail arrives once. */
@CoversModel("mail-probe")
class MailOutageTest extends WithMailServer {

    /** A thousand by the system property; each takes some 20 ms, on each of the two databases. */
    private static final int MAILS = Integer.getInteger("ita.test.mails", 200);

    private final Procedure procedure;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Outbox outbox;

    @Autowired
    MailOutageTest(Procedure procedure, RuntimeService runtime, ManagementService management, Outbox outbox) {
        this.procedure = procedure;
        this.runtime = runtime;
        this.management = management;
        this.outbox = outbox;
    }

    @BeforeEach
    void atNine() {
        procedure.at("2026-10-05T09:00");
    }

    @Test
    void allMailsWaitForAnHourWithoutAnAttemptAndArriveOnceEach() {
        SERVER.close();
        List<String> ids = Mails.queue(outbox, MAILS);

        runDueJobs();
        procedure.passTo("2026-10-05T10:00");

        assertThat(statuses(ids))
                .allMatch(status -> status.state() == MailState.WAITING)
                .allMatch(status -> status.attempts() == 0);
        assertThat(probes()).isOne();

        SERVER.open();
        procedure.at("2026-10-05T10:01");
        runDueJobs();

        assertThat(statuses(ids)).allMatch(MailStatus::sent).allMatch(status -> status.attempts() == 1);
        assertThat(SERVER.messageIds()).hasSize(MAILS).doesNotHaveDuplicates();
        assertThat(probes()).isZero();
        assertThat(deliveries()).isZero();
    }

    @Test
    void whileTheServerIsLostOnlyTheProbeSpeaksToItOnceAMinute() {
        SERVER.is(Mood.TURNS_AWAY);
        Mails.queue(outbox, 20);
        procedure.runJobs();
        assertThat(SERVER.connections()).isOne();

        Mails.queue(outbox, 20);
        procedure.passTo("2026-10-05T09:10");

        assertThat(SERVER.connections()).isEqualTo(11);
        assertThat(probes()).isOne();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"SAYS_NOTHING", "TURNS_AWAY"})
    void aServerThatDoesNotGreetIsOneThatCannotBeReached(Mood mood) {
        SERVER.is(mood);
        String id = outbox.enqueue(Mails.one());

        procedure.passTo("2026-10-05T09:03");
        assertThat(status(id).state()).isEqualTo(MailState.WAITING);
        assertThat(status(id).attempts()).isZero();
        assertThat(probes()).isOne();

        SERVER.is(Mood.TAKES_ALL);
        procedure.passTo("2026-10-05T09:04");
        assertThat(status(id).sent()).isTrue();
        assertThat(SERVER.taken()).hasSize(1);
    }

    @Test
    void oneProbeRunsHoweverManyThreadsFindTheServerLostAtOnce() {
        SERVER.close();
        List<String> ids = Mails.queue(outbox, 40);
        List<String> jobs = dueJobs().stream().map(Job::getId).toList();
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        try {
            CompletableFuture.allOf(jobs.stream()
                            .map(job -> CompletableFuture.runAsync(() -> management.executeJob(job), nodes))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            nodes.shutdown();
        }

        assertThat(statuses(ids)).allMatch(status -> status.state() == MailState.WAITING);
        assertThat(probes()).isOne();
    }

    @Test
    void aProbeThatSomebodyDeletedComesBackWithTheNextMailOrTheNextStart() {
        SERVER.close();
        outbox.enqueue(Mails.one());
        procedure.runJobs();
        deleteProbe();

        outbox.enqueue(Mails.one());
        procedure.runJobs();
        assertThat(probes()).isOne();

        deleteProbe();
        outbox.watchLostServer();
        outbox.watchLostServer();
        assertThat(probes()).isOne();
    }

    @Test
    void aServerThatGoesAgainWhileTheQueueDrainsIsWatchedAgain() {
        SERVER.close();
        List<String> ids = Mails.queue(outbox, 5);
        procedure.runJobs();
        SERVER.open();
        management.executeJob(management
                .createJobQuery()
                .processDefinitionKey(MailProbeProcess.KEY)
                .singleResult()
                .getId());
        SERVER.close();

        procedure.runJobs();
        assertThat(statuses(ids)).allMatch(status -> status.state() == MailState.WAITING);
        assertThat(probes()).isOne();

        SERVER.open();
        procedure.passTo("2026-10-05T09:05");
        assertThat(statuses(ids)).allMatch(MailStatus::sent);
        assertThat(SERVER.messageIds()).hasSize(5).doesNotHaveDuplicates();
    }

    /** In whole lots: looking for the next job after each would take longer than the mails. */
    private void runDueJobs() {
        for (List<Job> due = dueJobs(); !due.isEmpty(); due = dueJobs()) {
            due.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> dueJobs() {
        return management.createJobQuery().executable().list().stream()
                .filter(job -> MailDeliveryProcess.KEY.equals(job.getProcessDefinitionKey())
                        || MailProbeProcess.KEY.equals(job.getProcessDefinitionKey()))
                .toList();
    }

    private void deleteProbe() {
        runtime.deleteProcessInstance(
                runtime.createProcessInstanceQuery()
                        .processDefinitionKey(MailProbeProcess.KEY)
                        .singleResult()
                        .getId(),
                "by hand");
    }

    private long probes() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(MailProbeProcess.KEY)
                .count();
    }

    private long deliveries() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(MailDeliveryProcess.KEY)
                .count();
    }

    private List<MailStatus> statuses(List<String> ids) {
        return ids.stream().map(this::status).toList();
    }

    private MailStatus status(String id) {
        return outbox.status(id).orElseThrow();
    }
}
