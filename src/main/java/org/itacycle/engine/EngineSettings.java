package org.itacycle.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.itacycle.mail.Outbox;
import org.itacycle.publication.StuckPublications;
import org.itacycle.trail.Trail;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What this product changes in the engine: guarded services, named tasks, a short list of beans, no rights but those of
 * roles, no scripts.
 */
@Component
@Order(Ordering.DEFAULT_ORDER + 1)
class EngineSettings extends AbstractCamundaConfiguration {

    private final ApplicationContext application;
    private final ObjectProvider<CompletionGuard> guard;
    private final ObjectProvider<RefusedAttempts> attempts;
    private final TaskNamesParseListener taskNames;
    private final ObjectProvider<Outbox> outbox;
    private final ObjectProvider<StuckPublications> stuckPublications;
    private final ObjectProvider<Trail> trail;

    EngineSettings(
            ApplicationContext application,
            ObjectProvider<CompletionGuard> guard,
            ObjectProvider<RefusedAttempts> attempts,
            TaskNamesParseListener taskNames,
            ObjectProvider<Outbox> outbox,
            ObjectProvider<StuckPublications> stuckPublications,
            ObjectProvider<Trail> trail) {
        this.application = application;
        this.guard = guard;
        this.attempts = attempts;
        this.taskNames = taskNames;
        this.outbox = outbox;
        this.stuckPublications = stuckPublications;
        this.trail = trail;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        // The engine has made its own reader of expressions by now, which sees every bean there is.
        configuration.setExpressionManager(new SpringExpressionManager(application, new ModelBeans(application)));
        configuration.setTaskService(new GuardedTaskService(guard));
        configuration.setFormService(new GuardedFormService(configuration, guard));
        configuration.setRuntimeService(new GuardedRuntimeService(guard));
        configuration.setFilterService(new GuardedFilterService());
        configuration.setCustomPreCommandInterceptorsTxRequired(
                guarded(configuration, configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                guarded(configuration, configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
        configuration.setResourceAuthorizationProvider(new OnlyRightsOfRoles());
        configuration.setCustomIncidentHandlers(List.of(new FailedJobIncidents(outbox, stuckPublications)));
        configuration.getCustomHistoryEventHandlers().add(new OperationsInTheTrail(trail));
        listen(configuration, taskNames);
        configuration.setScriptEngineResolver(new NoScriptEngines());
        listen(configuration, new NoScriptsParseListener());
        configuration.setAuthorizationCheckRevokes("never");
    }

    private List<CommandInterceptor> guarded(
            SpringProcessEngineConfiguration configuration, List<CommandInterceptor> present) {
        List<CommandInterceptor> interceptors = new ArrayList<>();
        interceptors.add(new OnlyListedCommands(configuration, attempts));
        interceptors.add(new NoExpressionsInOrQueries());
        interceptors.add(new NoSearchForCases());
        interceptors.add(new NoUnstorableText());
        Optional.ofNullable(present).ifPresent(interceptors::addAll);
        return interceptors;
    }

    private static void listen(SpringProcessEngineConfiguration configuration, BpmnParseListener listener) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        Optional.ofNullable(configuration.getCustomPostBPMNParseListeners()).ifPresent(listeners::addAll);
        listeners.add(listener);
        configuration.setCustomPostBPMNParseListeners(listeners);
    }
}
