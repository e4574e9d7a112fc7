package org.itacycle.engine;

import java.util.function.Function;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** What the product itself asks of the engine while it serves a person: the only way past {@link OnlyListedCommands}. */
record GuardedWork<T>(Function<CommandContext, T> work) implements Command<T> {

    @Override
    public T execute(CommandContext context) {
        return work.apply(context);
    }
}
