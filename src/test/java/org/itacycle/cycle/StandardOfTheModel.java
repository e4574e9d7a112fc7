package org.itacycle.cycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** The real decision table, evaluated without a process engine. */
public final class StandardOfTheModel implements StepStandard {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision decision = decision();

    @Override
    public StepRule rule(int step) {
        return StepRuleParser.parse(step, row(step));
    }

    @Override
    public List<StepRule> all() {
        return IntStream.rangeClosed(1, STEPS).mapToObj(this::rule).toList();
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public StepStandard asOf(int version) {
        return this;
    }

    Map<String, Object> row(int step) {
        return engine.evaluateDecisionTable(decision, Map.of("step", step))
                .getSingleResult()
                .getEntryMap();
    }

    private DmnDecision decision() {
        try (var model = StandardOfTheModel.class.getResourceAsStream("/bpmn/step-standard.dmn")) {
            return engine.parseDecision("step-standard", model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
