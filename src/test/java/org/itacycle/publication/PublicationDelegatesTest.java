package org.itacycle.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.SubProcessBuilder;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentStore;
import org.itacycle.document.DocumentVersion;
import org.itacycle.document.NewDocument;
import org.itacycle.records.Cycles;
import org.itacycle.records.RecordsTest;
import org.itacycle.records.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The delegates in an engine of their own, in a model of the same shape as publication.bpmn. */
@RecordsTest
class PublicationDelegatesTest {

    @Autowired
    private PlanPublicationDelegate planPublication;

    @Autowired
    private PlannedPublicationsDelegate plannedPublications;

    @Autowired
    private PublishDocumentDelegate publishDocument;

    @Autowired
    private ProvePublicationDelegate provePublication;

    @Autowired
    private PublicationRegister register;

    @Autowired
    private DocumentStore store;

    @Autowired
    private Cycles cycles;

    @Value("${ita.data-dir}")
    private Path dataFolder;

    private ProcessEngine engine;
    private String cycle;
    private DocumentVersion report;

    @BeforeEach
    void startEngine() throws IOException {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("delegates-" + UUID.randomUUID());
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(Map.of(
                "planPublication", planPublication,
                "plannedPublications", plannedPublications,
                "publishDocument", publishDocument,
                "provePublication", provePublication));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("publication.bpmn", model())
                .deploy();
        cycle = cycles.open(2568);
        NewDocument place = new NewDocument(cycle, 8, "2025-01", "reportFile", DocumentKind.REPORT, false, "");
        report = store.add(place, "ม.ค..pdf", new ByteArrayInputStream(Samples.pdf("x")), "committee1");
    }

    @AfterEach
    void stopEngine() {
        engine.close();
    }

    @Test
    void everyTargetIsPlannedPublishedAndProven() {
        String instance = start();

        runJobs();

        assertThat(isRunning(instance)).isFalse();
        assertThat(register.ofStep(cycle, 8, "2025-01"))
                .hasSize(2)
                .allMatch(publication -> publication.state() == PublicationState.PROVEN)
                .allMatch(publication -> publication.requestedBy().equals("committee1"));
    }

    @Test
    void aTargetThatFailsGoesToRepairWhileItsNeighbourEnds() throws IOException {
        String instance = start();
        runOneJobEach();
        Path file = dataFolder.resolve("doc/2568/08/2025-01").resolve(report.documentId() + "-v1.pdf");
        Files.write(file, Samples.pdf("changed"));

        runJobs();

        var task = engine.getTaskService().createTaskQuery().singleResult();
        assertThat(task.getTaskDefinitionKey()).isEqualTo("Publication_Repair");
        engine.getTaskService().complete(task.getId());
        runJobs();
        assertThat(isRunning(instance)).isFalse();
        assertThat(file).hasBinaryContent(Samples.pdf("x"));
    }

    private String start() {
        return engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "publication",
                        Map.of(
                                "cycleId",
                                cycle,
                                "fiscalYear",
                                2568,
                                "step",
                                8,
                                "occurrence",
                                "2025-01",
                                "sentBy",
                                "committee1"))
                .getId();
    }

    private void runJobs() {
        while (!jobs().isEmpty()) {
            runOneJobEach();
        }
    }

    private void runOneJobEach() {
        ManagementService management = engine.getManagementService();
        jobs().forEach(job -> management.executeJob(job.getId()));
    }

    private List<Job> jobs() {
        return engine.getManagementService().createJobQuery().list();
    }

    private boolean isRunning(String instance) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                > 0;
    }

    private static BpmnModelInstance model() {
        return Bpmn.createExecutableProcess("publication")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask("Publication_Plan")
                .camundaDelegateExpression("${planPublication}")
                .subProcess("SubProcess_Targets")
                .multiInstance()
                .parallel()
                .camundaCollection("${plannedPublications.of(execution)}")
                .camundaElementVariable("publicationId")
                .<SubProcessBuilder>multiInstanceDone()
                .embeddedSubProcess()
                .startEvent()
                .serviceTask("Publication_Publish")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${publishDocument}")
                .serviceTask("Publication_Prove")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${provePublication}")
                .exclusiveGateway("Gateway_Proven")
                .condition("proven", "${proven}")
                .endEvent()
                .moveToLastGateway()
                .condition("not proven", "${not proven}")
                .userTask("Publication_Repair")
                .connectTo("Publication_Publish")
                .subProcessDone()
                .endEvent()
                .done();
    }
}
