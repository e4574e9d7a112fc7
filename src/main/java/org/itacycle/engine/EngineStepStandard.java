package org.itacycle.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.itacycle.cycle.StepRule;
import org.itacycle.cycle.StepRuleParser;
import org.itacycle.cycle.StepStandard;
import org.springframework.stereotype.Component;

/** Reads the printed standard's facts from the deployed decision table; a new version of it is read anew. */
@Component
class EngineStepStandard implements StepStandard {

    private static final String DECISION = "step-standard";

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final EngineRights rights;
    private volatile Table table = new Table("", Map.of());

    /** What one deployed version says. */
    private record Table(String definitionId, Map<Integer, StepRule> rules) {}

    EngineStepStandard(DecisionService decisions, RepositoryService repository, EngineRights rights) {
        this.decisions = decisions;
        this.repository = repository;
        this.rights = rights;
    }

    @Override
    public StepRule rule(int step) {
        return rules().get(step);
    }

    @Override
    public List<StepRule> all() {
        return List.copyOf(rules().values());
    }

    private Map<Integer, StepRule> rules() {
        return rights.withoutChecks(() -> {
            DecisionDefinition latest = repository
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(DECISION)
                    .latestVersion()
                    .singleResult();
            Table current = table;
            if (!current.definitionId().equals(latest.getId())) {
                current = new Table(latest.getId(), read(latest.getId()));
                table = current;
            }
            return current.rules();
        });
    }

    private Map<Integer, StepRule> read(String definitionId) {
        Map<Integer, StepRule> rules = new TreeMap<>();
        for (int step = 1; step <= STEPS; step++) {
            Map<String, Object> row = decisions
                    .evaluateDecisionTableById(definitionId, Map.of("step", step))
                    .getSingleResult()
                    .getEntryMap();
            rules.put(step, StepRuleParser.parse(step, row));
        }
        return rules;
    }
}
