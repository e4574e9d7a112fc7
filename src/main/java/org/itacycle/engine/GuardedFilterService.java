package org.itacycle.engine;

import java.util.List;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.query.Query;

/**
 * The engine's filter service. A stored filter is looked at before it is run, whoever stored it and whenever; what a
 * caller adds to it is held to the same rule as a search of his own.
 */
class GuardedFilterService extends FilterServiceImpl {

    @Override
    public Filter saveFilter(Filter filter) {
        StoredExpressions.check(filter);
        return super.saveFilter(filter);
    }

    @Override
    public <T> List<T> list(String filterId) {
        StoredExpressions.check(getFilter(filterId));
        return super.list(filterId);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filterId, Q extending) {
        check(filterId, extending);
        return super.list(filterId, extending);
    }

    @Override
    public <T> List<T> listPage(String filterId, int first, int most) {
        StoredExpressions.check(getFilter(filterId));
        return super.listPage(filterId, first, most);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(String filterId, Q extending, int first, int most) {
        check(filterId, extending);
        return super.listPage(filterId, extending, first, most);
    }

    @Override
    public <T> T singleResult(String filterId) {
        StoredExpressions.check(getFilter(filterId));
        return super.singleResult(filterId);
    }

    @Override
    public <T, Q extends Query<?, T>> T singleResult(String filterId, Q extending) {
        check(filterId, extending);
        return super.singleResult(filterId, extending);
    }

    @Override
    public Long count(String filterId) {
        StoredExpressions.check(getFilter(filterId));
        return super.count(filterId);
    }

    @Override
    public Long count(String filterId, Query<?, ?> extending) {
        check(filterId, extending);
        return super.count(filterId, extending);
    }

    private void check(String filterId, Query<?, ?> extending) {
        if (extending != null) {
            NoExpressionsInOrQueries.check(extending);
        }
        StoredExpressions.check(getFilter(filterId));
    }
}
