package org.itacycle.engine;

import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Refuses a search for tasks of cases. There are none ({@code cmmnEnabled} is off), nor their tables: the engine would
 * call such a search a failure of the database.
 */
final class NoSearchForCases extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        boolean forCases = command instanceof TaskQueryImpl tasks && isForCases(tasks)
                || command instanceof HistoricTaskInstanceQueryImpl past && isForCases(past);
        if (forCases) {
            throw new BadUserRequestException("there are no cases to search for");
        }
        return next.execute(command);
    }

    private static boolean isForCases(TaskQueryImpl query) {
        return query.getQueries().stream()
                .anyMatch(one -> isAnyGiven(
                        one.getCaseInstanceId(),
                        one.getCaseInstanceBusinessKey(),
                        one.getCaseInstanceBusinessKeyLike(),
                        one.getCaseExecutionId(),
                        one.getCaseDefinitionId(),
                        one.getCaseDefinitionKey(),
                        one.getCaseDefinitionName(),
                        one.getCaseDefinitionNameLike()));
    }

    private static boolean isForCases(HistoricTaskInstanceQueryImpl query) {
        return query.getQueries().stream()
                .anyMatch(one -> isAnyGiven(
                        one.getCaseInstanceId(),
                        one.getCaseExecutionId(),
                        one.getCaseDefinitionId(),
                        one.getCaseDefinitionKey(),
                        one.getCaseDefinitionName()));
    }

    private static boolean isAnyGiven(String... values) {
        return Stream.of(values).anyMatch(Objects::nonNull);
    }
}
