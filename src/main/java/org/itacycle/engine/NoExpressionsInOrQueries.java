package org.itacycle.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.query.Query;

/**
 * Refuses a search for tasks that carries expressions, in its alternatives too. The engine forbids them in a search itself
 * but overlooks the alternatives, so that any signed-in person could run code (CVE-2026-109432; shared knowledge,
 * camunda7 §7). Filters that the product itself stores have none.
 */
final class NoExpressionsInOrQueries extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof Query<?, ?> query) {
            check(query);
        }
        return next.execute(command);
    }

    static void check(Query<?, ?> query) {
        if (query instanceof TaskQueryImpl tasks
                && StoredExpressions.expressions(tasks).findAny().isPresent()) {
            throw new BadUserRequestException("expressions are forbidden in a task query and its alternatives");
        }
    }
}
