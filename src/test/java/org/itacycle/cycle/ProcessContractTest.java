package org.itacycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.itacycle.cycle.ProcessVariables.Variable;
import org.itacycle.form.FormCatalogue;
import org.itacycle.form.TaskForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Java says about a process and what its model says are the same. */
class ProcessContractTest {

    private static final Pattern COMPARED_OUTCOME = Pattern.compile("outcome\\s*[!=]=\\s*'([^']*)'");

    /** One contract class. */
    record Contract(Class<?> type, String key, Set<String> elementIds, List<Variable<?>> in, List<Variable<?>> out) {

        Set<String> lanes() {
            return constantsNamed("LANE_");
        }

        Set<String> constantsNamed(String prefix) {
            return Arrays.stream(type.getFields())
                    .filter(field -> Modifier.isStatic(field.getModifiers()))
                    .filter(field -> field.getName().startsWith(prefix))
                    .map(Contract::text)
                    .collect(Collectors.toSet());
        }

        private static String text(Field field) {
            try {
                return (String) field.get(null);
            } catch (IllegalAccessException hidden) {
                throw new AssertionError(hidden);
            }
        }

        @Override
        public String toString() {
            return key;
        }
    }

    static Stream<Contract> contracts() {
        return Stream.of(
                new Contract(
                        AnnualCycleProcess.class,
                        AnnualCycleProcess.KEY,
                        AnnualCycleProcess.elementIds(),
                        AnnualCycleProcess.IN,
                        AnnualCycleProcess.OUT),
                new Contract(
                        SignOffProcess.class,
                        SignOffProcess.KEY,
                        SignOffProcess.elementIds(),
                        SignOffProcess.IN,
                        SignOffProcess.OUT),
                new Contract(
                        PublicationProcess.class,
                        PublicationProcess.KEY,
                        PublicationProcess.elementIds(),
                        PublicationProcess.IN,
                        PublicationProcess.OUT),
                new Contract(
                        PublicationWatchProcess.class,
                        PublicationWatchProcess.KEY,
                        PublicationWatchProcess.elementIds(),
                        PublicationWatchProcess.IN,
                        PublicationWatchProcess.OUT),
                new Contract(
                        RetentionProcess.class,
                        RetentionProcess.KEY,
                        RetentionProcess.elementIds(),
                        RetentionProcess.IN,
                        RetentionProcess.OUT),
                new Contract(
                        MonitoringReportProcess.class,
                        MonitoringReportProcess.KEY,
                        MonitoringReportProcess.elementIds(),
                        MonitoringReportProcess.IN,
                        MonitoringReportProcess.OUT),
                new Contract(
                        StartByWatchProcess.class,
                        StartByWatchProcess.KEY,
                        StartByWatchProcess.elementIds(),
                        StartByWatchProcess.IN,
                        StartByWatchProcess.OUT),
                new Contract(
                        CycleOpenerProcess.class,
                        CycleOpenerProcess.KEY,
                        CycleOpenerProcess.elementIds(),
                        CycleOpenerProcess.IN,
                        CycleOpenerProcess.OUT),
                new Contract(
                        CancelCycleProcess.class,
                        CancelCycleProcess.KEY,
                        CancelCycleProcess.elementIds(),
                        CancelCycleProcess.IN,
                        CancelCycleProcess.OUT),
                new Contract(
                        RemindersProcess.class,
                        RemindersProcess.KEY,
                        RemindersProcess.elementIds(),
                        RemindersProcess.IN,
                        RemindersProcess.OUT),
                new Contract(
                        WorkNoticeProcess.class,
                        WorkNoticeProcess.KEY,
                        WorkNoticeProcess.elementIds(),
                        WorkNoticeProcess.IN,
                        WorkNoticeProcess.OUT),
                new Contract(
                        MailDeliveryProcess.class,
                        MailDeliveryProcess.KEY,
                        MailDeliveryProcess.elementIds(),
                        MailDeliveryProcess.IN,
                        MailDeliveryProcess.OUT),
                new Contract(
                        DeputyshipProcess.class,
                        DeputyshipProcess.KEY,
                        DeputyshipProcess.elementIds(),
                        DeputyshipProcess.IN,
                        DeputyshipProcess.OUT),
                new Contract(
                        EvidenceBundleProcess.class,
                        EvidenceBundleProcess.KEY,
                        EvidenceBundleProcess.elementIds(),
                        EvidenceBundleProcess.IN,
                        EvidenceBundleProcess.OUT),
                new Contract(
                        MailProbeProcess.class,
                        MailProbeProcess.KEY,
                        MailProbeProcess.elementIds(),
                        MailProbeProcess.IN,
                        MailProbeProcess.OUT),
                new Contract(
                        TrailAnchorProcess.class,
                        TrailAnchorProcess.KEY,
                        TrailAnchorProcess.elementIds(),
                        TrailAnchorProcess.IN,
                        TrailAnchorProcess.OUT));
    }

    @Test
    void everyModelHasAContract() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".bpmn"))
                            .map(name -> name.replace(".bpmn", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            contracts().map(Contract::key).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theKeyIsTheIdOfTheProcess(Contract contract) {
        assertThat(elements(contract, Process.class)).extracting(Process::getId).containsExactly(contract.key());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theElementsAreTheFlowNodesOfTheModel(Contract contract) {
        assertThat(elements(contract, FlowNode.class))
                .extracting(FlowNode::getId)
                .containsExactlyInAnyOrderElementsOf(contract.elementIds());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theLanesAreThoseOfTheModel(Contract contract) {
        assertThat(elements(contract, Lane.class))
                .extracting(Lane::getId)
                .containsExactlyInAnyOrderElementsOf(contract.lanes());
    }

    @Test
    void aCycleIsCancelledByTheMessageOfItsContract() {
        Contract cycle = contracts().findFirst().orElseThrow();

        assertThat(elements(cycle, StartEvent.class).stream()
                        .flatMap(start -> start.getEventDefinitions().stream())
                        .filter(MessageEventDefinition.class::isInstance)
                        .map(definition -> ((MessageEventDefinition) definition)
                                .getMessage()
                                .getName()))
                .containsExactly(AnnualCycleProcess.CANCEL_MESSAGE);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void aCalledProcessGetsExactlyWhatItsContractNames(Contract contract) {
        Map<String, Contract> called = contracts().collect(Collectors.toMap(Contract::key, Function.identity()));
        for (CallActivity call : elements(contract, CallActivity.class)) {
            Contract target = called.get(call.getCalledElement());
            assertThat(targets(call, CamundaIn.class, CamundaIn::getCamundaTarget))
                    .as("into %s", call.getId())
                    .containsExactlyInAnyOrderElementsOf(names(target.in()));
            assertThat(targets(call, CamundaOut.class, CamundaOut::getCamundaTarget))
                    .as("out of %s", call.getId())
                    .containsExactlyInAnyOrderElementsOf(names(target.out()));
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void conditionsCompareOnlyOutcomesThereAre(Contract contract) {
        for (ConditionExpression condition : elements(contract, ConditionExpression.class)) {
            Matcher compared = COMPARED_OUTCOME.matcher(condition.getTextContent());
            while (compared.find()) {
                assertThat(Outcome.ofWire(compared.group(1)))
                        .as(condition.getTextContent())
                        .isPresent();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyTaskForAPersonHasItsForm(Contract contract) {
        for (UserTask task : elements(contract, UserTask.class)) {
            assertThat(task.getCamundaFormKey()).isEqualTo(formKey(task.getId()));
            assertThat(FormCatalogue.find(task.getId())).as(task.getId()).isPresent();
        }
    }

    @Test
    void everyFormBelongsToATaskOrAStartOfSomeModel() {
        List<String> withForm = contracts()
                .flatMap(contract -> Stream.concat(
                        elements(contract, UserTask.class).stream().map(UserTask::getId),
                        elements(contract, StartEvent.class).stream()
                                .filter(start -> formKey(start.getId()).equals(start.getCamundaFormKey()))
                                .map(StartEvent::getId)))
                .toList();

        assertThat(FormCatalogue.all()).extracting(TaskForm::element).containsExactlyInAnyOrderElementsOf(withForm);
    }

    private static String formKey(String element) {
        return "embedded:deployment:forms/%s.html".formatted(element);
    }

    private static <T extends ModelElementInstance> Collection<T> elements(Contract contract, Class<T> type) {
        BpmnModelInstance model =
                Bpmn.readModelFromFile(Path.of("bpmn", contract.key() + ".bpmn").toFile());
        return model.getModelElementsByType(type);
    }

    /** The business key is passed in a mapping without a target. */
    private static <T extends ModelElementInstance> List<String> targets(
            CallActivity call, Class<T> type, Function<T, String> target) {
        return call.getExtensionElements().getElementsQuery().filterByType(type).list().stream()
                .filter(mapping -> mapping.getAttributeValue("businessKey") == null)
                .map(target)
                .toList();
    }

    private static List<String> names(List<Variable<?>> variables) {
        return variables.stream().map(variable -> variable.name()).toList();
    }
}
