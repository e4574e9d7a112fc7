package org.itacycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.itacycle.calendar.Effort;
import org.itacycle.calendar.EffortText;
import org.itacycle.calendar.EffortTexts;
import org.itacycle.publication.Target;
import org.junit.jupiter.api.Test;

/** The step table of the printed standard, made again from the model and the decision table alone. */
class PrintedStandardTest {

    private static final Map<String, String> ROLES = Map.of(
            AnnualCycleProcess.LANE_OFFICER, "officer",
            AnnualCycleProcess.LANE_COMMITTEE, "committee",
            AnnualCycleProcess.LANE_DIRECTOR, "director");

    private static final Map<String, List<Target>> TARGETS_OF_WORDS = Map.of(
            "", List.of(),
            "เว็บไซต์หน่วยงาน และระบบ DOC", List.of(Target.WEBSITE, Target.DOC),
            "เว็บไซต์หน่วยงาน และส่งกองการเจ้าหน้าที่", List.of(Target.WEBSITE, Target.PERSONNEL));

    private final BpmnModelInstance model = Bpmn.readModelFromFile(new File("bpmn/annual-cycle.bpmn"));
    private final StepStandard standard = new StandardOfTheModel();
    private final EffortText efforts = EffortTexts.thai();

    @Test
    void titleControlPointsDurationAndRoleAreThoseOfTheDocument() {
        List<String> made = standard.all().stream()
                .map(rule -> row(
                        rule.step(),
                        title(rule.step()),
                        rule.controlPoints(),
                        efforts.of(rule.effort()),
                        role(rule.step())))
                .toList();
        List<String> printed = PrintedStep.all().stream()
                .map(step -> row(step.number(), step.title(), step.controlPoints(), step.duration(), step.role()))
                .toList();

        assertThat(made).isEqualTo(printed);
    }

    @Test
    void documentsGoWhereTheTitlesSay() {
        assertThat(PrintedStep.all())
                .allSatisfy(step -> assertThat(standard.rule(step.number()).targets())
                        .isEqualTo(TARGETS_OF_WORDS.get(step.target())));
    }

    @Test
    void theTotalIs44Days14HoursAnd10Minutes() {
        assertThat(efforts.of(total(standard.all()))).isEqualTo("44 วัน 14 ชั่วโมง 10 นาที");
    }

    @Test
    void theTotalsByRoleAreThoseOfTheDocument() {
        Map<String, String> totals = standard.all().stream()
                .collect(Collectors.groupingBy(
                        rule -> role(rule.step()),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), rules -> efforts.of(total(rules)))));

        assertThat(totals)
                .containsEntry("committee", "29 วัน")
                .containsEntry("officer", "15 วัน 12 ชั่วโมง 10 นาที")
                .containsEntry("director", "2 ชั่วโมง");
    }

    private static Effort total(List<StepRule> rules) {
        return rules.stream().map(StepRule::effort).reduce(Effort.NONE, Effort::plus);
    }

    private static String row(int number, String title, List<String> points, String duration, String role) {
        return String.join(" | ", Integer.toString(number), title, points.toString(), duration, role);
    }

    private String title(int step) {
        return activity(step).getName().replaceFirst("^\\d+ ", "");
    }

    private String role(int step) {
        FlowNode inLane = activity(step);
        while (inLane.getParentElement() instanceof SubProcess around) {
            inLane = around;
        }
        FlowNode node = inLane;
        return model.getModelElementsByType(Lane.class).stream()
                .filter(lane -> lane.getFlowNodeRefs().contains(node))
                .map(lane -> ROLES.get(lane.getId()))
                .findFirst()
                .orElseThrow();
    }

    private Activity activity(int step) {
        return model.getModelElementsByType(Activity.class).stream()
                .filter(activity -> activity.getId().startsWith("Step%02d_".formatted(step)))
                .findFirst()
                .orElseThrow();
    }
}
