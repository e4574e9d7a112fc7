package org.itacycle.form;

import java.util.Map;

/**
 * A form that was checked and recorded.
 *
 * @param values its content
 * @param routing the only process variables that may be set from it, by name
 */
public record Accepted(FormValues values, Map<String, Object> routing) {

    public Accepted {
        routing = Map.copyOf(routing);
    }
}
