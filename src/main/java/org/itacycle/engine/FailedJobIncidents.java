package org.itacycle.engine;

import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.itacycle.cycle.MailDeliveryProcess;
import org.itacycle.cycle.ProcessVariables;
import org.itacycle.cycle.PublicationProcess;
import org.itacycle.cycle.PublicationWatchProcess;
import org.itacycle.mail.Outbox;
import org.itacycle.publication.StuckPublications;
import org.springframework.beans.factory.ObjectProvider;

/**
 * A mail delivery that became an incident is a failed mail, in the same transaction; one that is resolved is queued
 * again. Of a publication that became an incident the officer is told.
 */
final class FailedJobIncidents extends DefaultIncidentHandler {

    private final ObjectProvider<Outbox> outbox;
    private final ObjectProvider<StuckPublications> publications;

    FailedJobIncidents(ObjectProvider<Outbox> outbox, ObjectProvider<StuckPublications> publications) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.outbox = outbox;
        this.publications = publications;
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        ofMail(context, mailId -> outbox.getObject().gaveUp(mailId));
        ofPublication(context, publicationId -> publications.getObject().tell(publicationId, message));
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
        execution(context, MailDeliveryProcess.KEY)
                .map(execution -> execution.getProcessInstance().getBusinessKey())
                .ifPresent(change);
    }

    private static void ofPublication(IncidentContext context, Consumer<String> change) {
        execution(context, PublicationProcess.KEY)
                .or(() -> execution(context, PublicationWatchProcess.KEY))
                .map(execution -> (String) execution.getVariable(ProcessVariables.PUBLICATION_ID.name()))
                .ifPresent(change);
    }

    private static Optional<ExecutionEntity> execution(IncidentContext context, String processKey) {
        return Optional.ofNullable(context.getExecutionId())
                .map(id -> Context.getCommandContext().getExecutionManager().findExecutionById(id))
                .filter(execution -> processKey.equals(
                        execution.getProcessInstance().getProcessDefinition().getKey()));
    }
}
