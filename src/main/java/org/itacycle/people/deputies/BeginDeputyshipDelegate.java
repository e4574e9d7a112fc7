package org.itacycle.people.deputies;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.itacycle.cycle.ProcessVariables;
import org.itacycle.people.Deputies;
import org.springframework.stereotype.Component;

/** Opens the work of the person to the deputy, unless the deputyship was ended before it began. */
@Component("beginDeputyship")
class BeginDeputyshipDelegate implements JavaDelegate {

    private final Deputies deputies;
    private final HeldWork work;
    private final OpenWorkTelling telling;
    private final Clock clock;

    BeginDeputyshipDelegate(Deputies deputies, HeldWork work, OpenWorkTelling telling, Clock clock) {
        this.deputies = deputies;
        this.work = work;
        this.telling = telling;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String id = (String) execution.getVariable(ProcessVariables.DEPUTYSHIP_ID.name());
        deputies.inForce(clock.instant()).stream()
                .filter(mandate -> mandate.deputyship().id().equals(id))
                .forEach(mandate -> {
                    work.openTo(mandate);
                    telling.tell(mandate);
                });
    }
}
