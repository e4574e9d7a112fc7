package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.itacycle.support.ItaTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** An expression reaches into the application: every bean of it has a name. */
@ItaTest
class BeanInExpressionAttackTest {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private String deployment;

    @Autowired
    BeanInExpressionAttackTest(RepositoryService repository, RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    @AfterEach
    void takeTheModelAway() {
        if (deployment != null) {
            repository.deleteDeployment(deployment, true);
        }
    }

    public static final class Secret {
        public String tell() {
            Footprint.leave();
            return "told";
        }
    }

    @Test
    void withoutTheGuardAnExpressionCallsAnyBean() throws Exception {
        Footprint.wipe();
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        GenericApplicationContext beans = new GenericApplicationContext();
        beans.registerBean("secret", Secret.class);
        beans.refresh();
        SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName("beans-" + UUID.randomUUID());
        configuration.setDataSource(source);
        configuration.setTransactionManager(new DataSourceTransactionManager(source));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setJobExecutorActivate(false);
        ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
        configuration.setApplicationContext(beans);
        factory.setApplicationContext(beans);
        factory.setProcessEngineConfiguration(configuration);
        ProcessEngine engine = factory.getObject();
        try {
            engine.getRepositoryService()
                    .createDeployment()
                    .addString("x.bpmn", model("secret.tell()"))
                    .deploy();
            engine.getRuntimeService().startProcessInstanceByKey("reach");

            assertThat(Footprint.isThere()).isTrue();
        } finally {
            engine.close();
            Footprint.wipe();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dataSource.getConnection()",
                "provisioning.provision()",
                "documentStore.content('x')",
                "signOffRecord.toString()",
                "processEngine.getIdentityService()",
                "environment.getProperty('spring.datasource.password')",
                "systemProperties.toString()"
            })
    void isRefusedWhatIsNotNamedForModels(String expression) {
        deployment = repository
                .createDeployment()
                .addString("x.bpmn", model(expression))
                .deploy()
                .getId();

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("reach"))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Cannot resolve identifier");
    }

    private static String model(String expression) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="attack">
                  <process id="reach" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="start"/>
                    <sequenceFlow id="to" sourceRef="start" targetRef="do"/>
                    <serviceTask id="do" camunda:expression="${%s}"/>
                    <sequenceFlow id="on" sourceRef="do" targetRef="end"/>
                    <endEvent id="end"/>
                  </process>
                </definitions>
                """.formatted(expression);
    }
}
