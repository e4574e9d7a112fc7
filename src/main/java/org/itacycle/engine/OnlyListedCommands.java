package org.itacycle.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.people.Caller;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Runs for a person only the commands of the list, whatever service he called. Services are guarded by hand one by one;
 * this closes those that were overlooked and those of the next release. What runs inside a command already, or for
 * nobody in particular, is the product's own work.
 */
final class OnlyListedCommands extends CommandInterceptor {

    private final CommandList list = CommandList.shipped();
    private final ProcessEngineConfigurationImpl engine;
    private final ObjectProvider<RefusedAttempts> attempts;

    OnlyListedCommands(ProcessEngineConfigurationImpl engine, ObjectProvider<RefusedAttempts> attempts) {
        this.engine = engine;
        this.attempts = attempts;
    }

    @Override
    public <T> T execute(Command<T> command) {
        boolean calledFromOutside = Context.getCommandContext() == null;
        if (calledFromOutside && !(command instanceof GuardedWork)) {
            person().filter(person -> !mayRun(person, command)).ifPresent(person -> refuse(person, command));
        }
        return next.execute(command);
    }

    private Optional<Authentication> person() {
        // Each identity service knows only whom it was told itself, and the one in use is chosen while the engine
        // starts.
        return Optional.ofNullable(engine.getIdentityService().getCurrentAuthentication())
                .filter(authentication -> authentication.getUserId() != null);
    }

    private boolean mayRun(Authentication person, Command<?> command) {
        List<String> groups = Optional.ofNullable(person.getGroupIds()).orElse(List.of());
        return list.allows(command, Caller.of(groups));
    }

    private void refuse(Authentication person, Command<?> command) {
        Refusal refusal = Refusal.because(Reason.FORBIDDEN, "task.only-by-form");
        attempts.getObject().note(person.getUserId(), command.getClass().getSimpleName(), refusal);
        RefusedRequest.remember(refusal);
        throw refusal;
    }
}
