package org.itacycle.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
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
    private final Map<Integer, Table> tables = new ConcurrentHashMap<>();

    EngineStepStandard(DecisionService decisions, RepositoryService repository, EngineRights rights) {
        this.decisions = decisions;
        this.repository = repository;
        this.rights = rights;
    }

    /** What one deployed version says; the definition's id tells whether that is still the deployed one. */
    private record Table(String definitionId, int version, Map<Integer, StepRule> rules) {}

    @Override
    public StepRule rule(int step) {
        return current().rules().get(step);
    }

    @Override
    public List<StepRule> all() {
        return List.copyOf(current().rules().values());
    }

    @Override
    public int version() {
        return current().version();
    }

    @Override
    public StepStandard asOf(int version) {
        return new AsOf(this, table(definitions().decisionDefinitionVersion(version)));
    }

    /** One version, whatever was deployed after it. */
    private record AsOf(StepStandard versions, Table table) implements StepStandard {

        @Override
        public StepRule rule(int step) {
            return table.rules().get(step);
        }

        @Override
        public List<StepRule> all() {
            return List.copyOf(table.rules().values());
        }

        @Override
        public int version() {
            return table.version();
        }

        @Override
        public StepStandard asOf(int version) {
            return versions.asOf(version);
        }
    }

    private Table current() {
        return table(definitions().latestVersion());
    }

    private DecisionDefinitionQuery definitions() {
        return repository.createDecisionDefinitionQuery().decisionDefinitionKey(DECISION);
    }

    private Table table(DecisionDefinitionQuery one) {
        return rights.withoutChecks(() -> {
            DecisionDefinition definition = Optional.ofNullable(one.singleResult())
                    .orElseThrow(() -> new IllegalArgumentException("no such version of " + DECISION));
            Table known = tables.get(definition.getVersion());
            if (known == null || !known.definitionId().equals(definition.getId())) {
                known = new Table(definition.getId(), definition.getVersion(), read(definition.getId()));
                tables.put(definition.getVersion(), known);
            }
            return known;
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
