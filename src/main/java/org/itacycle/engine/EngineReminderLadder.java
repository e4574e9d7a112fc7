package org.itacycle.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.itacycle.cycle.StepStandard;
import org.itacycle.reminder.Reach;
import org.itacycle.reminder.ReminderLadder;
import org.itacycle.reminder.Rung;
import org.springframework.stereotype.Component;

/** Reads the ladder of reminders from the deployed decision table; a new version of it is read anew. */
@Component
class EngineReminderLadder implements ReminderLadder {

    private static final String DECISION = "reminder-ladder";

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final EngineRights rights;
    private volatile Table table = new Table("", Map.of());

    /** What one deployed version says. */
    private record Table(String definitionId, Map<Integer, List<Rung>> rungs) {}

    EngineReminderLadder(DecisionService decisions, RepositoryService repository, EngineRights rights) {
        this.decisions = decisions;
        this.repository = repository;
        this.rights = rights;
    }

    @Override
    public List<Rung> rungs(int step) {
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
            return current.rungs().get(step);
        });
    }

    private Map<Integer, List<Rung>> read(String definitionId) {
        Map<Integer, List<Rung>> rungs = new TreeMap<>();
        for (int step = 1; step <= StepStandard.STEPS; step++) {
            List<Rung> ofStep =
                    decisions.evaluateDecisionTableById(definitionId, Map.of("step", step)).getResultList().stream()
                            .map(EngineReminderLadder::rung)
                            .toList();
            if (ofStep.stream().map(Rung::name).distinct().count() < ofStep.size()) {
                throw new IllegalArgumentException("step " + step + " has two rungs of one name: " + ofStep);
            }
            rungs.put(step, ofStep);
        }
        return rungs;
    }

    private static Rung rung(Map<String, Object> row) {
        Number every = (Number) row.get("every");
        return new Rung(
                (String) row.get("slot"),
                ((Number) row.get("offset")).intValue(),
                every == null ? OptionalInt.empty() : OptionalInt.of(every.intValue()),
                Reach.valueOf(((String) row.get("reaches")).toUpperCase(Locale.ROOT)));
    }
}
