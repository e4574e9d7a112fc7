package org.itacycle.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.itacycle.cycle.MailDeliveryProcess;
import org.itacycle.cycle.MailProbeProcess;
import org.itacycle.cycle.ProcessVariables;
import org.itacycle.mail.MailDispatch;
import org.springframework.stereotype.Component;

/**
 * Gives each queued mail a process of its own: the engine retries it, and what fails shows in Cockpit. Mails are the
 * product's own work, whoever's request caused them, so the rights of that person do not matter here.
 */
@Component
class EngineMailDispatch implements MailDispatch {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final EngineRights rights;
    private final Clock clock;

    EngineMailDispatch(RuntimeService runtime, ManagementService management, EngineRights rights, Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public void requested(String mailId) {
        rights.withoutChecks(() -> start(mailId));
    }

    @Override
    public void sendAgain(String mailId) {
        rights.withoutChecks(() -> delivery(mailId).ifPresentOrElse(this::wake, () -> start(mailId)));
    }

    @Override
    public void watchServer() {
        rights.withoutChecks(() -> {
            if (runtime.createProcessInstanceQuery()
                            .processDefinitionKey(MailProbeProcess.KEY)
                            .count()
                    == 0) {
                runtime.startProcessInstanceByKey(MailProbeProcess.KEY);
            }
        });
    }

    @Override
    public Map<String, Instant> nextAttempts(Collection<String> mailIds) {
        return rights.withoutChecks(() -> plannedFor(mailIds));
    }

    private void start(String mailId) {
        runtime.startProcessInstanceByKey(
                MailDeliveryProcess.KEY, mailId, Map.of(ProcessVariables.MAIL_ID.name(), mailId));
    }

    /** Makes its job due, or calls it alone where it waits for the server; if that is still lost, it waits on. */
    private void wake(ProcessInstance delivery) {
        job(delivery).ifPresentOrElse(this::retryNow, () -> callAlone(delivery));
    }

    private void retryNow(Job job) {
        management.setJobRetries(job.getId(), MailDeliveryProcess.ATTEMPTS);
        management.setJobDuedate(job.getId(), Date.from(clock.instant()));
    }

    private void callAlone(ProcessInstance delivery) {
        runtime
                .createExecutionQuery()
                .processInstanceId(delivery.getId())
                .signalEventSubscriptionName(MailDeliveryProcess.SERVER_ANSWERS)
                .unlimitedList()
                .stream()
                .map(Execution::getId)
                .forEach(waiting -> runtime.signalEventReceived(MailDeliveryProcess.SERVER_ANSWERS, waiting));
    }

    private Map<String, Instant> plannedFor(Collection<String> mailIds) {
        Map<String, Instant> planned = new HashMap<>();
        for (String mailId : mailIds) {
            delivery(mailId)
                    .flatMap(this::job)
                    .filter(job -> job.getRetries() > 0 && job.getDuedate() != null)
                    .ifPresent(job -> planned.put(mailId, job.getDuedate().toInstant()));
        }
        return planned;
    }

    private Optional<ProcessInstance> delivery(String mailId) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(mailId, MailDeliveryProcess.KEY)
                .unlimitedList()
                .stream()
                .findFirst();
    }

    private Optional<Job> job(ProcessInstance delivery) {
        return management.createJobQuery().processInstanceId(delivery.getId()).unlimitedList().stream()
                .findFirst();
    }
}
