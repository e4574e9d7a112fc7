package org.itacycle.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Refuses a model with a script anywhere in it: task, listener, parameter or condition. */
final class NoScriptsParseListener extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        refuseScripts(process, definition.getKey());
    }

    private static void refuseScripts(Element element, String model) {
        if (isScript(element)) {
            throw new ProcessEngineException(
                    "the model %s has a script in line %d".formatted(model, element.getLine()));
        }
        element.elements().forEach(inner -> refuseScripts(inner, model));
    }

    private static boolean isScript(Element element) {
        return element.getTagName().equals("script")
                || element.getTagName().equals("scriptTask")
                || element.getTagName().equals("conditionExpression") && element.attribute("language") != null;
    }
}
