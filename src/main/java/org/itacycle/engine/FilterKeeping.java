package org.itacycle.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.itacycle.Message;
import org.itacycle.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the four filters of Tasklist, and no other: what a filter stores, the engine evaluates. */
@Component
class FilterKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(FilterKeeping.class);

    private static final String COLOUR = "#1d3557";

    private final FilterService filters;
    private final TaskService tasks;
    private final Messages messages;

    FilterKeeping(FilterService filters, TaskService tasks, Messages messages) {
        this.filters = filters;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** The ids of the filters that everybody at work may read. */
    List<String> keep() {
        List<String> kept = new ArrayList<>();
        kept.add(filter("mine", 10, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")));
        // The groups of the request, not those of the database: deputies see what waits for whom they stand in for.
        kept.add(filter("group", 20, tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}")));
        kept.add(filter("overdue", 30, tasks.createTaskQuery().dueBeforeExpression("${now()}")));
        kept.add(filter("all", 40, tasks.createTaskQuery()));
        filters.createFilterQuery().list().stream()
                .filter(filter -> !kept.contains(filter.getId()))
                .forEach(this::remove);
        return kept;
    }

    private String filter(String key, int priority, TaskQuery query) {
        query.orderByTaskPriority().desc().orderByDueDate().asc();
        String name = messages.text(Message.of("people.filter." + key));
        Map<String, Object> properties = Map.of(
                "priority",
                priority,
                "color",
                COLOUR,
                "description",
                messages.text(Message.of("people.filter." + key + ".description")),
                "refresh",
                true);
        Filter wanted = filters.newTaskFilter(name);
        wanted.setQuery(query);
        wanted.setProperties(properties);
        List<Filter> present = filters.createTaskFilterQuery()
                .filterName(name)
                .orderByFilterId()
                .asc()
                .list();
        if (present.isEmpty()) {
            return filters.saveFilter(wanted).getId();
        }
        Filter first = present.get(0);
        if (!content(first).equals(content(wanted))) {
            first.setQuery(query);
            first.setProperties(properties);
            filters.saveFilter(first);
        }
        return first.getId();
    }

    private void remove(Filter stray) {
        LOG.warn("the filter {} is none of the product's: removed", stray.getName());
        filters.deleteFilter(stray.getId());
    }

    private static List<Object> content(Filter filter) {
        return List.of(((FilterEntity) filter).getQueryInternal(), filter.getProperties());
    }
}
