package org.itacycle.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.itacycle.cycle.StepPlace;
import org.itacycle.cycle.TaskTitles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Names a task after its step: the number, the month of a monthly report, and the standard's wording. */
@Component
class TaskNameListener implements TaskListener {

    private final ObjectProvider<TaskTitles> titles;

    TaskNameListener(ObjectProvider<TaskTitles> titles) {
        this.titles = titles;
    }

    @Override
    public void notify(DelegateTask task) {
        StepPlace place = StepPlace.of(task.getTaskDefinitionKey(), task.getVariables());
        task.setName(titles.getObject().title(place, task.getTaskDefinitionKey(), task.getName()));
    }
}
