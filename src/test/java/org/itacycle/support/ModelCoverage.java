package org.itacycle.support;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;

/** Notes which nodes and flows of the models a test class has walked. */
public class ModelCoverage extends AbstractCamundaConfiguration {

    private final DefaultCollector collector = new DefaultCollector(new ExecutionContextModelProvider());

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        ProcessCoverageConfigurator.initializeProcessCoverageExtensions(configuration);
        begin("start", "start");
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        new ProcessEngineAdapter(engine, collector).initializeListeners();
    }

    void begin(String suite, String run) {
        if (!collector.getSuites().containsKey(suite)) {
            collector.createSuite(new Suite(suite, suite));
        }
        collector.activateSuite(suite);
        collector.createRun(new Run(run, run), suite);
        collector.activateRun(run);
    }

    /** The ids of nodes and flows of a model that a suite has not walked. */
    Set<String> missing(String suite, String modelKey, RepositoryService repository) {
        Set<String> walked = collector.getSuites().get(suite).getEventsDistinct(modelKey).stream()
                .map(Event::getDefinitionKey)
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>(elements(modelKey, repository));
        missing.removeAll(walked);
        return missing;
    }

    private static Set<String> elements(String modelKey, RepositoryService repository) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(modelKey)
                .latestVersion()
                .singleResult()
                .getId();
        BpmnModelInstance model = repository.getBpmnModelInstance(definition);
        return model.getModelElementsByType(FlowElement.class).stream()
                .filter(element -> element instanceof FlowNode || element instanceof SequenceFlow)
                .map(FlowElement::getId)
                .collect(Collectors.toSet());
    }
}
