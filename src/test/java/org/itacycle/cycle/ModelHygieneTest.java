package org.itacycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every model of {@code bpmn/} keeps to, so that a person can read it and the code can rely on it. */
class ModelHygieneTest {

    /** The beans a model may name: each is a contract with cycles that run for a year. */
    private static final Set<String> PUBLISHED_BEANS = Set.of(
            "appointCommittee",
            "askMailServer",
            "anchorTrail",
            "tellAnchor",
            "beginCycle",
            "beginDeputyship",
            "cancelCycle",
            "closeStep",
            "collectAddresses",
            "completeCycle",
            "cycleOpener",
            "cycleRoute",
            "deliverMail",
            "deputyshipClock",
            "endDeputyship",
            "fillSlots",
            "lookAtPublished",
            "makeEvidenceBundle",
            "openCycle",
            "orderLook",
            "planPublication",
            "plannedPublications",
            "provePublication",
            "publicationWatch",
            "publicationWatchSchedule",
            "publishAgain",
            "publishDocument",
            "recordSubmission",
            "registerDocuments",
            "removeOldData",
            "reminderSchedule",
            "reminders",
            "reportMonths",
            "signedOriginals",
            "decisions",
            "startByWatch",
            "steps",
            "tellBlocked",
            "tellCalendarWarning",
            "tellOverdue",
            "tellPassedDates",
            "tellReminders",
            "tellWork");

    /** What routes after a decision is no variable: {@code decisions} reads it from the record. */
    private static final Set<String> VARIABLES = Set.of(
            "candidateGroup",
            "committeeGroup",
            "deputyshipId",
            "dueAt",
            "fiscalYear",
            "occurrence",
            "sentBy",
            "serverAnswers",
            "step",
            "watchedStep");

    private static final Set<String> WORDS_OF_THE_EXPRESSION_LANGUAGE = Set.of("execution", "true", "false");

    private static final Set<String> STARTED_BY_PEOPLE = Set.of("annual-cycle", "cancel-cycle");

    private static final Map<String, Set<Integer>> STEPS_BY_LANE = Map.of(
            "Lane_Officer", Set.of(1, 6, 10, 11, 13),
            "Lane_Director", Set.of(2, 5),
            "Lane_Committee", Set.of(3, 4, 7, 8, 9, 12));

    private static final String RETRIES_OVER_FIVE_HOURS = "PT1M,PT5M,PT15M,PT1H,PT4H";

    private static final Pattern THAI = Pattern.compile("\\p{InThai}{2,}");
    private static final Pattern MACHINE_MADE = Pattern.compile(".*_[0-9][0-9a-z]{6}(_di)?$");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern TEXT_LITERAL = Pattern.compile("'[^']*'");
    private static final Pattern NAME = Pattern.compile("(?<![.\\w])[A-Za-z_]\\w*");
    private static final Pattern STEP = Pattern.compile("Step(\\d\\d)_[A-Za-z]+");

    static Stream<File> models() {
        return Arrays.stream(new File("bpmn").listFiles((folder, name) -> name.endsWith(".bpmn")))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theFileIsNamedAfterItsOnlyProcess(File file) {
        var process = processOf(read(file));

        assertThat(file).hasName(process.getId() + ".bpmn");
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getName()).matches(this::isThai);
    }

    @ParameterizedTest
    @MethodSource("models")
    void theHistoryIsKeptForAStatedTimeAndTheVersionIsTagged(File file) {
        var process = processOf(read(file));

        assertThat(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
        assertThat(process.getCamundaVersionTag()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyFlowNodeAndEveryLaneHasAThaiName(File file) {
        var model = read(file);

        assertThat(all(model, FlowNode.class))
                .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).matches(this::isThai));
        assertThat(all(model, Lane.class))
                .allSatisfy(lane -> assertThat(lane.getName()).as(lane.getId()).matches(this::isThai));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyDecisionHasAnswersInThaiAndASafeDefault(File file) {
        var decisions = all(read(file), ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1);

        assertThat(decisions).allSatisfy(gateway -> {
            assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
            assertThat(gateway.getOutgoing()).allSatisfy(answer -> {
                assertThat(answer.getName()).as(answer.getId()).matches(this::isThai);
                assertThat(answer.getConditionExpression() == null)
                        .as(answer.getId())
                        .isEqualTo(answer.equals(gateway.getDefault()));
            });
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void noIdIsMadeByAMachine(File file) {
        var elements = all(read(file), BaseElement.class).stream().filter(element -> element.getId() != null);

        assertThat(elements)
                .extracting(BaseElement::getId)
                .noneMatch(id -> MACHINE_MADE.matcher(id).matches());
        assertThat(all(read(file), FlowNode.class))
                .extracting(BaseElement::getId)
                .allMatch(id -> id.matches("[A-Z][A-Za-z0-9]*_[A-Z][A-Za-z0-9]*"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyFlowNodeAndEveryFlowIsDrawn(File file) {
        var model = read(file);

        assertThat(all(model, FlowNode.class)).allMatch(node -> node.getDiagramElement() instanceof BpmnShape);
        assertThat(all(model, Lane.class)).allMatch(lane -> lane.getDiagramElement() != null);
        assertThat(all(model, SequenceFlow.class)).allMatch(flow -> flow.getDiagramElement() instanceof BpmnEdge);
    }

    @ParameterizedTest
    @MethodSource("models")
    void noTwoFlowNodesOverlapExceptAClockOnItsStep(File file) {
        var nodes = List.copyOf(all(read(file), FlowNode.class));
        var overlaps = new ArrayList<String>();
        for (var one : nodes) {
            for (var other : nodes.subList(nodes.indexOf(one) + 1, nodes.size())) {
                if (!belongTogether(one, other) && area(one).overlaps(area(other))) {
                    overlaps.add(one.getId() + " and " + other.getId());
                }
            }
        }

        assertThat(overlaps).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyArrowRunsStraightAndThroughNoOtherNode(File file) {
        var model = read(file);
        var nodes = all(model, FlowNode.class);

        assertThat(all(model, SequenceFlow.class)).allSatisfy(flow -> {
            for (var stretch : stretches(flow)) {
                assertThat(stretch.width() == 0 || stretch.height() == 0)
                        .as(flow.getId())
                        .isTrue();
                assertThat(nodes)
                        .as(flow.getId())
                        .filteredOn(node -> !isEndOf(flow, node) && !contains(node, flow))
                        .noneMatch(node -> area(node).overlaps(stretch));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskHasTheFormOfItsOwnName(File file) {
        assertThat(all(read(file), UserTask.class))
                .allSatisfy(task -> assertThat(task.getCamundaFormKey()).isEqualTo(formOf(task)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void onlyWhatPeopleStartHasAStartFormAndStandsInTasklist(File file) {
        var model = read(file);
        var startedByPeople = STARTED_BY_PEOPLE.contains(processOf(model).getId());

        assertThat(processOf(model).isCamundaStartableInTasklist()).isEqualTo(startedByPeople);
        assertThat(all(model, StartEvent.class).stream()
                        .filter(start -> start.getCamundaFormKey() != null)
                        .toList())
                .hasSize(startedByPeople ? 1 : 0)
                .allSatisfy(start -> assertThat(start.getCamundaFormKey()).isEqualTo(formOf(start)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aCalledModelIsOfTheSameDeploymentAndGetsItsDataByName(File file) {
        var model = read(file);

        assertThat(all(model, CallActivity.class)).allSatisfy(call -> {
            assertThat(new File("bpmn", call.getCalledElement() + ".bpmn")).exists();
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
            assertThat(inside(call, CamundaIn.class)).anyMatch(in -> in.getCamundaBusinessKey() != null);
        });
        assertThat(all(model, CamundaIn.class)).allMatch(in -> in.getCamundaVariables() == null);
        assertThat(all(model, CamundaOut.class)).allMatch(out -> out.getCamundaVariables() == null);
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothingIsScripted(File file) {
        var model = read(file);

        assertThat(all(model, ScriptTask.class)).isEmpty();
        assertThat(all(model, CamundaScript.class)).isEmpty();
        assertThat(all(model, SequenceFlow.class).stream()
                        .map(SequenceFlow::getConditionExpression)
                        .filter(condition -> condition != null))
                .allMatch(condition -> condition.getLanguage() == null);
    }

    @ParameterizedTest
    @MethodSource("models")
    void expressionsNameOnlyPublishedBeansAndKnownVariables(File file) throws IOException {
        assertThat(namesInExpressions(Files.readString(file.toPath())))
                .allMatch(name -> PUBLISHED_BEANS.contains(name)
                        || VARIABLES.contains(name)
                        || WORDS_OF_THE_EXPRESSION_LANGUAGE.contains(name));
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatFailsInAJobIsTriedAgainForHours(File file) {
        Predicate<FlowNode> runsInAJob = node -> node.isCamundaAsyncBefore() || isTimer(node);

        assertThat(all(read(file), FlowNode.class).stream().filter(runsInAJob))
                .allSatisfy(node -> assertThat(inside(node, CamundaFailedJobRetryTimeCycle.class))
                        .as(node.getId())
                        .extracting(CamundaFailedJobRetryTimeCycle::getTextContent)
                        .containsExactly(RETRIES_OVER_FIVE_HOURS));
    }

    @Test
    void noPublishedBeanIsUnused() throws IOException {
        var used = new TreeSet<String>();
        for (var file : models().toList()) {
            used.addAll(namesInExpressions(Files.readString(file.toPath())));
        }

        assertThat(used).containsAll(PUBLISHED_BEANS).containsAll(VARIABLES);
    }

    @Test
    void theThirteenStepsStandOnceEachInTheLaneOfTheirRole() {
        var stepsByLane = new TreeMap<String, Set<Integer>>();
        for (var step : steps()) {
            assertThat(stepsByLane
                            .computeIfAbsent(laneOf(step), lane -> new TreeSet<>())
                            .add(numberOf(step)))
                    .as(step.getId())
                    .isTrue();
        }

        assertThat(stepsByLane).isEqualTo(STEPS_BY_LANE);
    }

    @Test
    void everyStepIsNumberedInItsName() {
        assertThat(steps()).allSatisfy(step -> assertThat(step.getName()).startsWith(numberOf(step) + " "));
    }

    @Test
    void everyStepIsOpenedWithItsDueDateAndClosed() {
        assertThat(steps()).hasSize(13).allSatisfy(step -> {
            assertThat(inside(step, CamundaInputParameter.class))
                    .singleElement()
                    .satisfies(input -> assertThat(input.getCamundaName()).isEqualTo("dueAt"))
                    .satisfies(input -> assertThat(input.getTextContent())
                            .isEqualTo("${steps.open(execution, " + numberOf(step) + ")}"));
            assertThat(inside(step, CamundaExecutionListener.class))
                    .singleElement()
                    .satisfies(
                            listener -> assertThat(listener.getCamundaEvent()).isEqualTo("end"))
                    .satisfies(listener ->
                            assertThat(listener.getCamundaDelegateExpression()).isEqualTo("${closeStep}"));
        });
    }

    @Test
    void everyStepHasAClockThatLeavesItOpenAndAnEnvelope() {
        var model = annualCycle();

        assertThat(steps()).allSatisfy(step -> {
            var number = STEP.matcher(step.getId()).replaceAll("$1");
            BoundaryEvent clock = model.getModelElementById("Clock_Step" + number);
            EndEvent envelope = model.getModelElementById("Envelope_Step" + number + "Overdue");

            assertThat(clock.getAttachedTo()).isEqualTo(model.getModelElementById(step.getId()));
            assertThat(clock.cancelActivity()).isFalse();
            assertThat(inside(clock, TimerEventDefinition.class))
                    .extracting(timer -> timer.getTimeDate().getTextContent())
                    .containsExactly("${dueAt}");
            assertThat(clock.getSucceedingNodes().list()).containsExactly(envelope);
            assertThat(inside(envelope, MessageEventDefinition.class))
                    .extracting(MessageEventDefinition::getCamundaDelegateExpression)
                    .containsExactly("${tellOverdue}");
        });
    }

    private static BpmnModelInstance read(File file) {
        return Bpmn.readModelFromFile(file);
    }

    private static BpmnModelInstance annualCycle() {
        return read(new File("bpmn/annual-cycle.bpmn"));
    }

    private static Process processOf(BpmnModelInstance model) {
        var processes = all(model, Process.class);
        assertThat(processes).hasSize(1);
        return processes.iterator().next();
    }

    private static <T extends ModelElementInstance> Collection<T> all(BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type);
    }

    /** The elements of this type below the parent, but not below the parts of a sub-process. */
    private static <T extends ModelElementInstance> List<T> inside(ModelElementInstance parent, Class<T> type) {
        var found = new ArrayList<>(parent.getChildElementsByType(type));
        Stream.of(ExtensionElements.class, CamundaInputOutput.class)
                .flatMap(wrapper -> parent.getChildElementsByType(wrapper).stream())
                .forEach(wrapper -> found.addAll(inside(wrapper, type)));
        return found;
    }

    private boolean isThai(String name) {
        return name != null && THAI.matcher(name).find();
    }

    private static String formOf(BaseElement element) {
        return "embedded:deployment:forms/" + element.getId() + ".html";
    }

    private static List<Activity> steps() {
        return all(annualCycle(), Activity.class).stream()
                .filter(activity -> activity.getId().startsWith("Step"))
                .toList();
    }

    private static int numberOf(Activity step) {
        var id = STEP.matcher(step.getId());
        assertThat(id.matches()).as(step.getId()).isTrue();
        return Integer.parseInt(id.group(1));
    }

    /** The lane of a step, or of the sub-process around it: lanes name only what stands in them directly. */
    private static String laneOf(FlowNode node) {
        if (node.getParentElement() instanceof SubProcess container) {
            return laneOf(container);
        }
        var lanes = all((BpmnModelInstance) node.getModelInstance(), Lane.class).stream()
                .filter(lane -> lane.getFlowNodeRefs().contains(node))
                .map(Lane::getId)
                .toList();
        assertThat(lanes).as(node.getId()).hasSize(1);
        return lanes.get(0);
    }

    private static Set<String> namesInExpressions(String xml) {
        var names = new TreeSet<String>();
        EXPRESSION.matcher(xml).results().forEach(expression -> {
            var withoutTexts = TEXT_LITERAL.matcher(expression.group(1)).replaceAll("");
            NAME.matcher(withoutTexts).results().forEach(name -> names.add(name.group()));
        });
        return names;
    }

    private static boolean isTimer(FlowNode node) {
        return node instanceof CatchEvent event
                && !inside(event, TimerEventDefinition.class).isEmpty();
    }

    private static boolean belongTogether(FlowNode one, FlowNode other) {
        return isClockOf(one, other)
                || isClockOf(other, one)
                || one.getParentElement().equals(other)
                || other.getParentElement().equals(one);
    }

    private static boolean isClockOf(FlowNode event, FlowNode host) {
        return event instanceof BoundaryEvent clock && clock.getAttachedTo().equals(host);
    }

    private static boolean isEndOf(SequenceFlow flow, FlowNode node) {
        return flow.getSource().equals(node) || flow.getTarget().equals(node) || isClockOf(flow.getSource(), node);
    }

    private static boolean contains(FlowNode node, SequenceFlow flow) {
        return flow.getParentElement().equals(node);
    }

    private static Area area(FlowNode node) {
        var bounds = ((BpmnShape) node.getDiagramElement()).getBounds();
        return new Area(
                bounds.getX(), bounds.getY(), bounds.getX() + bounds.getWidth(), bounds.getY() + bounds.getHeight());
    }

    private static List<Area> stretches(SequenceFlow flow) {
        var points = List.copyOf(flow.getDiagramElement().getWaypoints());
        var stretches = new ArrayList<Area>();
        for (int at = 1; at < points.size(); at++) {
            stretches.add(Area.between(points.get(at - 1), points.get(at)));
        }
        return stretches;
    }

    private record Area(double left, double top, double right, double bottom) {

        static Area between(Waypoint one, Waypoint other) {
            return new Area(
                    Math.min(one.getX(), other.getX()),
                    Math.min(one.getY(), other.getY()),
                    Math.max(one.getX(), other.getX()),
                    Math.max(one.getY(), other.getY()));
        }

        double width() {
            return right - left;
        }

        double height() {
            return bottom - top;
        }

        boolean overlaps(Area other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }
}
