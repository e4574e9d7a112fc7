package org.itacycle.simulation;

import java.util.Map;

/** Where simulated people send their forms: the same way, with the same checks, as real ones. */
public interface SimulatedDesk {

    /**
     * Completes a task.
     *
     * @throws org.itacycle.Refusal where this person may not, or the form is not filled well
     */
    void send(String account, String taskId, Map<String, Object> values);
}
