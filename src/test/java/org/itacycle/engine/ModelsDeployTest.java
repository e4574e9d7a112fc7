package org.itacycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The engine, not only a parser, accepts every model and decision of {@code bpmn/}, all in one deployment. */
class ModelsDeployTest {

    private ProcessEngine engine;

    @BeforeEach
    void startAnEmptyEngine() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:models-deploy");
        configuration.setJobExecutorActivate(false);
        // A timer that starts a process is computed when its model is deployed.
        EachMorning hour = new EachMorning();
        configuration.setBeans(Map.of("reminderSchedule", hour, "publicationWatchSchedule", hour));
        engine = configuration.buildProcessEngine();
    }

    @AfterEach
    void closeTheEngine() {
        engine.close();
    }

    @Test
    void theEngineAcceptsEveryModelInOneDeployment() throws IOException {
        var deployment = engine.getRepositoryService().createDeployment();
        for (Path file : models()) {
            deployment.addString("bpmn/" + file.getFileName(), Files.readString(file));
        }
        deployment.deploy();

        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().list())
                .extracting(ProcessDefinition::getKey)
                .containsExactlyInAnyOrder(
                        "annual-cycle",
                        "sign-off",
                        "publication",
                        "monitoring-report",
                        "start-by-watch",
                        "cycle-opener",
                        "cancel-cycle",
                        "mail-delivery",
                        "mail-probe",
                        "trail-anchor",
                        "reminders",
                        "work-notice",
                        "deputyship",
                        "evidence-bundle",
                        "publication-watch",
                        "retention");
    }

    /** Stands for the setting of the hour. */
    public static final class EachMorning {

        public String cron() {
            return "0 30 8 * * ?";
        }
    }

    private static List<Path> models() throws IOException {
        try (var files = Files.list(Path.of("bpmn"))) {
            return files.sorted().toList();
        }
    }
}
