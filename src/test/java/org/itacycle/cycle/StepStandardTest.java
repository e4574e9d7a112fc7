package org.itacycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.itacycle.calendar.Effort;
import org.itacycle.calendar.EffortTexts;
import org.itacycle.calendar.NonWorkingRule;
import org.itacycle.publication.Target;
import org.junit.jupiter.api.Test;

/** The decision table says what the printed standard says. */
class StepStandardTest {

    private final StandardOfTheModel standard = new StandardOfTheModel();
    private final List<PrintedStep> printed = PrintedStep.all();

    @Test
    void everyStepHasThePrintedControlPointsAndDuration() {
        assertThat(printed).hasSize(StepStandard.STEPS);
        for (PrintedStep step : printed) {
            StepRule rule = standard.rule(step.number());
            assertThat(rule.controlPoints()).as("step %s", step.number()).isEqualTo(step.controlPoints());
            assertThat(EffortTexts.thai().of(rule.effort()))
                    .as("step %s", step.number())
                    .isEqualTo(step.duration());
        }
    }

    @Test
    void documentsGoWhereThePrintedWordsSendThem() {
        for (PrintedStep step : printed) {
            List<Target> targets = standard.rule(step.number()).targets();
            assertThat(targets.contains(Target.WEBSITE)).isEqualTo(step.target().contains("เว็บไซต์หน่วยงาน"));
            assertThat(targets.contains(Target.DOC)).isEqualTo(step.target().contains("ระบบ DOC"));
            assertThat(targets.contains(Target.PERSONNEL))
                    .isEqualTo(step.target().contains("กองการเจ้าหน้าที่"));
        }
    }

    @Test
    void onePassTakesThePrintedTotal() {
        Effort total = total(step -> true);

        assertThat(total).isEqualTo(new Effort(44, 14, 10));
        assertThat(EffortTexts.thai().of(total)).isEqualTo("44 วัน 14 ชั่วโมง 10 นาที");
    }

    @Test
    void eachRoleHasItsTotal() {
        assertThat(total(step -> step.role().equals("committee"))).isEqualTo(Effort.ofDays(29));
        assertThat(total(step -> step.role().equals("officer"))).isEqualTo(new Effort(15, 12, 10));
        assertThat(total(step -> step.role().equals("director"))).isEqualTo(Effort.ofHours(2));
    }

    @Test
    void onlyTheEvidenceStepLeavesTimeForAnother() {
        assertThat(standard.rule(10).reservedFor()).isEqualTo(OptionalInt.of(11));
        assertThat(standard.all())
                .filteredOn(rule -> rule.reservedFor().isPresent())
                .hasSize(1);
    }

    @Test
    void aDateOnAFreeDayMovesEarlierByDefault() {
        assertThat(standard.all()).allMatch(rule -> rule.nonWorking() == NonWorkingRule.EARLIER);
    }

    @Test
    void theTableHoldsOneRowPerStepAndNoMore() {
        String model = model();

        assertThat(model.split("<rule ", -1)).hasSize(StepStandard.STEPS + 1);
        assertThat(model).contains("camunda:historyTimeToLive=\"P3650D\"").contains("camunda:versionTag=");
    }

    private Effort total(Predicate<PrintedStep> which) {
        return printed.stream()
                .filter(which)
                .map(step -> standard.rule(step.number()).effort())
                .reduce(Effort.NONE, Effort::plus);
    }

    private static String model() {
        try (var stream = StepStandardTest.class.getResourceAsStream("/bpmn/step-standard.dmn")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
