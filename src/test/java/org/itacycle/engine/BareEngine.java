package org.itacycle.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;

/** The engine as its vendor ships it, with none of the product's guards or with a single one: for attacks. */
public final class BareEngine {

    private BareEngine() {}

    /** As the vendor ships it. */
    public static ProcessEngine unguarded() {
        return with(configuration -> {});
    }

    /** Models with scripts are refused. */
    public static ProcessEngine refusingScripts() {
        return with(configuration ->
                configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new NoScriptsParseListener()))));
    }

    /** Models with scripts are taken, but no language is known. */
    public static ProcessEngine withoutScriptEngines() {
        return with(configuration -> configuration.setScriptEngineResolver(new NoScriptEngines()));
    }

    /** What an engine makes of a text when it takes it for an expression. */
    public static Object evaluated(ProcessEngine engine, String text) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> configuration
                        .getExpressionManager()
                        .createExpression(text)
                        .getValue(StartProcessVariableScope.getSharedInstance()));
    }

    private static ProcessEngine with(Consumer<ProcessEngineConfigurationImpl> guard) {
        ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
        String name = "bare" + UUID.randomUUID();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setJobExecutorActivate(false);
        guard.accept(configuration);
        return configuration.buildProcessEngine();
    }
}
