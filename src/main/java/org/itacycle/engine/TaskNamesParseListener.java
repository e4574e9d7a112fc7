package org.itacycle.engine;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Gives every user task, as it is created, the name that people read in their list, and has them told of it. */
@Component
class TaskNamesParseListener extends AbstractBpmnParseListener {

    private final TaskNameListener names;
    private final TaskNoticeListener notices;

    TaskNamesParseListener(TaskNameListener names, TaskNoticeListener notices) {
        this.names = names;
        this.notices = notices;
    }

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, names);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, notices);
    }
}
