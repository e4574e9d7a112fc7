package org.itacycle.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.query.Query;

/** The engine's filter service: what a caller adds to a stored filter is held to the same rule as a search of his own. */
class GuardedFilterService extends FilterServiceImpl {

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filterId, Q extending) {
        check(extending);
        return super.list(filterId, extending);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(String filterId, Q extending, int first, int most) {
        check(extending);
        return super.listPage(filterId, extending, first, most);
    }

    @Override
    public <T, Q extends Query<?, T>> T singleResult(String filterId, Q extending) {
        check(extending);
        return super.singleResult(filterId, extending);
    }

    @Override
    public Long count(String filterId, Query<?, ?> extending) {
        check(extending);
        return super.count(filterId, extending);
    }

    private static void check(Query<?, ?> extending) {
        if (extending != null) {
            NoExpressionsInOrQueries.check(extending);
        }
    }
}
