package org.itacycle.engine;

import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.itacycle.cycle.MailDeliveryProcess;
import org.itacycle.mail.Outbox;
import org.springframework.beans.factory.ObjectProvider;

/** A delivery that became an incident is a failed mail, in the same transaction; one that is resolved is queued again. */
final class MailIncidents extends DefaultIncidentHandler {

    private final ObjectProvider<Outbox> outbox;

    MailIncidents(ObjectProvider<Outbox> outbox) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.outbox = outbox;
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        ofMail(context, mailId -> outbox.getObject().gaveUp(mailId));
        return super.handleIncident(context, message);
    }

    /** The engine resolves at the end of every job, whether it had an incident or not. */
    @Override
    public void resolveIncident(IncidentContext context) {
        if (hasIncident(context)) {
            ofMail(context, mailId -> outbox.getObject().resumed(mailId));
        }
        super.resolveIncident(context);
    }

    private static boolean hasIncident(IncidentContext context) {
        return !Context.getCommandContext()
                .getIncidentManager()
                .findIncidentByConfiguration(context.getConfiguration())
                .isEmpty();
    }

    private static void ofMail(IncidentContext context, Consumer<String> change) {
        Optional.ofNullable(context.getExecutionId())
                .map(id -> Context.getCommandContext().getExecutionManager().findExecutionById(id))
                .map(ExecutionEntity::getProcessInstance)
                .filter(instance -> MailDeliveryProcess.KEY.equals(
                        instance.getProcessDefinition().getKey()))
                .map(ExecutionEntity::getBusinessKey)
                .ifPresent(change);
    }
}
