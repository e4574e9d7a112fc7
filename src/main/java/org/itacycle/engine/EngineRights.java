package org.itacycle.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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
        return execute(new GuardedWork<>(context -> context.runWithoutAuthorization(work)));
    }

    /** Does what the guard has let pass, with the rights of the person whose request is being served. */
    <T> T letPass(Supplier<T> work) {
        return execute(new GuardedWork<>(context -> work.get()));
    }

    void letPass(Runnable work) {
        letPass(() -> {
            work.run();
            return null;
        });
    }

    private <T> T execute(GuardedWork<T> work) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(work);
    }

    List<String> groupsOf(String account) {
        return withoutChecks(() -> identity().createGroupQuery().groupMember(account).unlimitedList().stream()
                .map(Group::getId)
                .toList());
    }

    /** What people call a group; its id where it is gone. */
    String nameOfGroup(String group) {
        return withoutChecks(() -> Optional.ofNullable(
                        identity().createGroupQuery().groupId(group).singleResult())
                .map(Group::getName)
                .orElse(group));
    }

    boolean isAdministrator(String account) {
        return groupsOf(account).contains(Roles.ADMINISTRATOR);
    }

    private IdentityService identity() {
        return engine.getIdentityService();
    }
}
