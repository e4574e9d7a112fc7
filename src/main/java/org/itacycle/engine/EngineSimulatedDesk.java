package org.itacycle.engine;

import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.itacycle.simulation.SimulatedDesk;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sends forms through the guarded services, as the person who is signed in. */
@Component
@Profile("simulation")
class EngineSimulatedDesk implements SimulatedDesk {

    private final FormService forms;
    private final IdentityService identity;
    private final EngineRights rights;
    private final WaitingJobs waiting;

    EngineSimulatedDesk(FormService forms, IdentityService identity, EngineRights rights, WaitingJobs waiting) {
        this.forms = forms;
        this.identity = identity;
        this.rights = rights;
        this.waiting = waiting;
    }

    @Override
    public void send(String account, String taskId, Map<String, Object> values) {
        identity.setAuthentication(account, rights.groupsOf(account));
        try {
            waiting.change(() -> forms.submitTaskForm(taskId, values));
        } finally {
            identity.clearAuthentication();
        }
    }
}
