package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.rest.mapper.MultipartFormData;
import org.camunda.bpm.engine.rest.sub.runtime.impl.ExecutionVariablesResource;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A variable comes as JSON with the name of a Java class, and the engine makes an object of that class. */
@ItaTest
class TypeOfVariableAttackTest {

    private final ProcessEngine engine;
    private final Procedure procedure;

    @Autowired
    TypeOfVariableAttackTest(ProcessEngine engine, Procedure procedure) {
        this.engine = engine;
        this.procedure = procedure;
    }

    /** Any class on the class path whose setters do something. */
    public static final class Gadget implements java.io.Serializable {
        private static final long serialVersionUID = 1L;

        public void setCommand(String command) {
            Footprint.leave();
        }
    }

    @BeforeEach
    @AfterEach
    void wipeTheFootprint() {
        Footprint.wipe();
    }

    @Test
    void withoutTheGuardAnyClassIsMade() {
        try (PlainEngine plain = PlainEngine.open(settings -> settings.setJavaSerializationFormatEnabled(true))
                .deploy(PlainEngine.APPROVAL)) {
            String instance = plain.waitingForSignature();

            send(plain.engine(), instance);

            assertThat(Footprint.isThere()).isTrue();
        }
    }

    @Test
    void isRefusedWhoeverSendsIt() {
        procedure.openOnTime(2570);

        assertThatThrownBy(() -> send(engine, procedure.cycle().processInstanceId()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("not whitelisted");
        assertThat(Footprint.isThere()).isFalse();
    }

    private static void send(ProcessEngine engine, String instance) {
        MultipartFormData form = new MultipartFormData();
        form.addPart(part("data", "application/json", "{\"command\":\"x\"}"));
        form.addPart(part("type", "text/plain", Gadget.class.getName()));
        new ExecutionVariablesResource(engine, instance, true, new ObjectMapper()).setBinaryVariable("gadget", form);
    }

    private static MultipartFormData.FormPart part(String name, String type, String text) {
        MultipartFormData.FormPart part = new MultipartFormData.FormPart() {
            @Override
            public String getFieldName() {
                return name;
            }

            @Override
            public String getContentType() {
                return type;
            }

            @Override
            public String getTextContent() {
                return text;
            }

            @Override
            public byte[] getBinaryContent() {
                return text.getBytes(StandardCharsets.UTF_8);
            }
        };
        return part;
    }
}
