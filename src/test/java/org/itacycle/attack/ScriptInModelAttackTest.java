package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.itacycle.engine.BareEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A model that carries a script runs any code, in the engine's own languages even where no other is installed. */
class ScriptInModelAttackTest {

    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="attack">
              <process id="attack" isExecutable="true">
                <startEvent id="start"/>
                <sequenceFlow id="to" sourceRef="start" targetRef="it"/>
                %s
                <sequenceFlow id="on" sourceRef="it" targetRef="end"/>
                <endEvent id="end"/>
              </process>
            </definitions>
            """;
    private static final String SCRIPT =
            "<camunda:script scriptFormat=\"juel\"><![CDATA[" + Canary.expression() + "]]></camunda:script>";
    private static final List<String> PLACES = List.of(
            "<scriptTask id=\"it\" scriptFormat=\"juel\"><script><![CDATA[" + Canary.expression()
                    + "]]></script></scriptTask>",
            "<task id=\"it\"><extensionElements><camunda:executionListener event=\"start\">" + SCRIPT
                    + "</camunda:executionListener></extensionElements></task>",
            "<task id=\"it\"><extensionElements><camunda:inputOutput><camunda:inputParameter name=\"x\">" + SCRIPT
                    + "</camunda:inputParameter></camunda:inputOutput></extensionElements></task>",
            "<userTask id=\"it\"><extensionElements><camunda:taskListener event=\"create\">" + SCRIPT
                    + "</camunda:taskListener></extensionElements></userTask>",
            "<exclusiveGateway id=\"it\"/><endEvent id=\"other\"/>"
                    + "<sequenceFlow id=\"maybe\" sourceRef=\"it\" targetRef=\"other\">"
                    + "<conditionExpression xsi:type=\"tFormalExpression\" language=\"juel\"><![CDATA["
                    + Canary.condition() + "]]></conditionExpression></sequenceFlow>");

    @BeforeEach
    @AfterEach
    void theCanaryIsSilent() {
        Canary.silence();
    }

    @Test
    void withoutTheGuardTheScriptRunsWhereverItStands() {
        try (Closing engine = new Closing(BareEngine.unguarded())) {
            for (String place : PLACES) {
                Canary.silence();
                deployAndStart(engine.engine(), place);

                assertThat(Canary.sang()).as(place).isTrue();
            }
        }
    }

    @Test
    void aModelWithAScriptIsRefused() {
        try (Closing engine = new Closing(BareEngine.refusingScripts())) {
            for (String place : PLACES) {
                assertThatThrownBy(() -> deployAndStart(engine.engine(), place))
                        .as(place)
                        .isInstanceOf(ProcessEngineException.class)
                        .hasMessageContaining("attack has a script");
                assertThat(Canary.sang()).isFalse();
            }
        }
    }

    @Test
    void aScriptThatIsThereAllTheSameFindsNoEngineThatRunsIt() {
        try (Closing engine = new Closing(BareEngine.withoutScriptEngines())) {
            for (String place : PLACES) {
                assertThatThrownBy(() -> deployAndStart(engine.engine(), place))
                        .as(place)
                        .isInstanceOf(ProcessEngineException.class)
                        .hasMessageContaining("runs no scripts");
                assertThat(Canary.sang()).isFalse();
            }
        }
    }

    /** The engine's two, which {@code NoScriptEngines} puts out of its reach, and no other. */
    @Test
    void noOtherScriptEngineIsOnTheClassPath() {
        assertThat(new ScriptEngineManager().getEngineFactories())
                .extracting(ScriptEngineFactory::getLanguageName)
                .isSubsetOf("JSP 2.1 EL", "feel", "feel-unary-tests")
                .isNotEmpty();
    }

    private static void deployAndStart(ProcessEngine engine, String place) {
        engine.getRepositoryService()
                .createDeployment()
                .addString("attack.bpmn", MODEL.formatted(place))
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("attack");
    }

    private record Closing(ProcessEngine engine) implements AutoCloseable {
        @Override
        public void close() {
            engine.close();
        }
    }
}
