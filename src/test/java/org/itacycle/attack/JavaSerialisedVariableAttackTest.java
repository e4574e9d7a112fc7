package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Base64;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.itacycle.cycle.WorkItem;
import org.itacycle.support.CompletedBy;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.Refused;
import org.itacycle.support.SignedIn;
import org.itacycle.support.Snapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A variable comes as a serialised Java object, which runs its own code as it is read. */
@ItaTest
class JavaSerialisedVariableAttackTest {

    private final RuntimeService runtime;
    private final Procedure procedure;
    private final JdbcClient database;
    private final int port;

    @Autowired
    JavaSerialisedVariableAttackTest(
            RuntimeService runtime, Procedure procedure, JdbcClient database, @LocalServerPort int port) {
        this.runtime = runtime;
        this.procedure = procedure;
        this.database = database;
        this.port = port;
    }

    private static final class Gadget implements Serializable {
        private static final long serialVersionUID = 1L;

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            Footprint.leave();
        }
    }

    @BeforeEach
    @AfterEach
    void wipeTheFootprint() {
        Footprint.wipe();
    }

    @Test
    void withoutTheGuardItsCodeRuns() {
        try (PlainEngine plain = PlainEngine.open(settings -> settings.setJavaSerializationFormatEnabled(true))
                .deploy(PlainEngine.APPROVAL)) {
            String instance = plain.waitingForSignature();
            plain.engine().getRuntimeService().setVariable(instance, "gadget", gadget());
            plain.engine().getRuntimeService().getVariable(instance, "gadget");

            assertThat(Footprint.isThere()).isTrue();
        }
    }

    @Test
    void isRefusedByTheEngineWhoeverSetsIt() {
        procedure.openOnTime(2570);
        String instance = procedure.cycle().processInstanceId();

        assertThatThrownBy(() -> runtime.setVariable(instance, "gadget", gadget()))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Java serialization format is prohibited");
        assertThat(Footprint.isThere()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(CompletedBy.class)
    void isRefusedInAForm(CompletedBy call) {
        procedure.openOnTime(2570);
        WorkItem draft = procedure.waiting("Step01_DraftOrder");
        Map<String, Object> sent = Map.of(
                "value",
                bytes(),
                "type",
                "Object",
                "valueInfo",
                Map.of(
                        "objectTypeName",
                        Gadget.class.getName(),
                        "serializationDataFormat",
                        SerializationDataFormats.JAVA.getName()));
        Snapshot before = Snapshot.of(database);

        Refused.inThai(call.sendTyped(
                SignedIn.as("officer", port), draft.taskId(), Map.of("variables", Map.of("orderTitle", sent))));

        before.isUnchanged();
        assertThat(Footprint.isThere()).isFalse();
    }

    private static ObjectValue gadget() {
        return Variables.serializedObjectValue(bytes())
                .serializationDataFormat(SerializationDataFormats.JAVA)
                .objectTypeName(Gadget.class.getName())
                .create();
    }

    private static String bytes() {
        try (var bytes = new ByteArrayOutputStream();
                var out = new ObjectOutputStream(bytes)) {
            out.writeObject(new Gadget());
            out.flush();
            return Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
