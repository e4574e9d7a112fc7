package org.itacycle.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.cycle.AnnualCycleProcess;
import org.itacycle.cycle.StepOrder;
import org.itacycle.cycle.StepTitles;
import org.itacycle.cycle.Wording;
import org.springframework.stereotype.Component;

/** Reads from the deployed spine what the 13 steps are called and which come before which. */
@Component
class SpineModel implements StepTitles, StepOrder {

    private static final Pattern STEP = Pattern.compile("Step(\\d{2})_\\w+");

    private final RepositoryService repository;
    private final EngineRights rights;
    private volatile Reading reading = new Reading("", Map.of());

    SpineModel(RepositoryService repository, EngineRights rights) {
        this.repository = repository;
        this.rights = rights;
    }

    /** What one deployed version says. */
    private record Reading(String definitionId, Map<Integer, Activity> steps) {}

    @Override
    public String title(int step, FiscalYear year) {
        return Wording.forYear(steps().get(step).getName(), year);
    }

    @Override
    public Set<Integer> before(int step) {
        Set<Integer> found = new TreeSet<>();
        Set<FlowNode> seen = new LinkedHashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(Set.of(steps().get(step)));
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (!seen.add(node)) {
                continue;
            }
            node.getIncoming().stream().map(SequenceFlow::getSource).forEach(open::push);
            // A step inside a sub-process counts where the sub-process stands.
            node.getChildElementsByType(FlowNode.class).forEach(open::push);
            stepNumber(node).ifPresent(found::add);
        }
        found.remove(step);
        return found;
    }

    private Map<Integer, Activity> steps() {
        ProcessDefinition latest = rights.withoutChecks(() -> repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(AnnualCycleProcess.KEY)
                .latestVersion()
                .singleResult());
        Reading current = reading;
        if (!current.definitionId().equals(latest.getId())) {
            current = new Reading(latest.getId(), read(latest));
            reading = current;
        }
        return current.steps();
    }

    private Map<Integer, Activity> read(ProcessDefinition definition) {
        BpmnModelInstance model = rights.withoutChecks(() -> repository.getBpmnModelInstance(definition.getId()));
        Map<Integer, Activity> steps = new TreeMap<>();
        model.getModelElementsByType(Activity.class)
                .forEach(activity -> stepNumber(activity).ifPresent(number -> steps.put(number, activity)));
        return steps;
    }

    private static Optional<Integer> stepNumber(FlowNode node) {
        Matcher matcher = STEP.matcher(node.getId());
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }
}
