package org.itacycle.engine;

import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.itacycle.people.Roles;
import org.springframework.stereotype.Component;

/** Asks the engine as the product itself, without the rights of the person whose request is being served. */
@Component
class EngineRights {

    private final ProcessEngine engine;

    EngineRights(ProcessEngine engine) {
        this.engine = engine;
    }

    void withoutChecks(Runnable work) {
        withoutChecks(() -> {
            work.run();
            return null;
        });
    }

    <T> T withoutChecks(Callable<T> work) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(work));
    }

    List<String> groupsOf(String account) {
        return withoutChecks(() -> identity().createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .toList());
    }

    boolean isAdministrator(String account) {
        return groupsOf(account).contains(Roles.ADMINISTRATOR);
    }

    private IdentityService identity() {
        return engine.getIdentityService();
    }
}
