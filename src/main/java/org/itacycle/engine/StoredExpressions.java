package org.itacycle.engine;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.query.Query;

/**
 * The only expressions that a stored filter may have: {@code currentUser()}, {@code currentUserGroups()} and
 * {@code now()}, each by itself. A stored filter is run by others than its maker, so anything else in it is code that
 * somebody runs with their rights (shared knowledge, reliability-security §0.4; CVE-2026-109432).
 */
final class StoredExpressions {

    private static final Pattern ALLOWED = Pattern.compile("[$#]\\{(currentUser|currentUserGroups|now)\\(\\)}");

    private StoredExpressions() {}

    /** @throws BadUserRequestException where any part of the filter's query has another expression */
    static void check(Filter filter) {
        Optional.ofNullable(filter).map(Filter::<Query<?, ?>>getQuery).ifPresent(StoredExpressions::check);
    }

    private static void check(Query<?, ?> query) {
        if (query instanceof TaskQueryImpl tasks && !expressions(tasks).allMatch(StoredExpressions::isAllowed)) {
            throw new BadUserRequestException("a stored filter has an expression that is not allowed");
        }
    }

    private static boolean isAllowed(String expression) {
        return ALLOWED.matcher(expression).matches();
    }

    /** Of the query and its alternatives, however deep they lie. */
    static Stream<String> expressions(TaskQueryImpl query) {
        Set<TaskQueryImpl> parts = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(query, parts);
        return parts.stream().flatMap(part -> part.getExpressions().values().stream());
    }

    /** Alternatives that are built by the engine's own methods name the query that they belong to as a part of theirs. */
    private static void collect(TaskQueryImpl query, Set<TaskQueryImpl> parts) {
        if (parts.add(query)) {
            query.getQueries().forEach(part -> collect(part, parts));
        }
    }
}
