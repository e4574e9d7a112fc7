package org.itacycle.engine;

import java.sql.SQLException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.core.NestedExceptionUtils;

/**
 * Says of a text that the database cannot hold, for example one with a NUL in it, that the request is at fault.
 * PostgreSQL refuses it even where it is only searched for, and the engine would call that a failure of its own.
 */
final class NoUnstorableText extends CommandInterceptor {

    /** “character not in repertoire” (SQL standard). */
    private static final String NOT_IN_REPERTOIRE = "22021";

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEnginePersistenceException failed) {
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(failed);
            if (cause instanceof SQLException sql && NOT_IN_REPERTOIRE.equals(sql.getSQLState())) {
                throw new BadUserRequestException("a text that the database cannot hold", failed);
            }
            throw failed;
        }
    }
}
