package org.itacycle.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Takes what came with a completion or a start out of the engine's wrapping. */
final class SentVariables {

    private SentVariables() {}

    /** The bare values by name. A serialized object is never unpacked: it stays what it is, which no form accepts. */
    static Map<String, Object> plain(Map<String, Object> sent) {
        if (sent == null) {
            return Map.of();
        }
        if (!(sent instanceof VariableMap typed)) {
            return sent;
        }
        Map<String, Object> plain = new HashMap<>();
        typed.keySet().forEach(name -> plain.put(name, bare(typed.getValueTyped(name))));
        return plain;
    }

    private static Object bare(TypedValue value) {
        return value == null || value instanceof SerializableValue ? value : value.getValue();
    }
}
