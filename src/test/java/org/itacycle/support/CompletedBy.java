package org.itacycle.support;

import java.util.Map;

/** The two ways in which the engine's interface takes the form of a task; what holds for one must hold for the other. */
public enum CompletedBy {
    SUBMIT_FORM("submit-form"),
    COMPLETE("complete");

    private final String call;

    CompletedBy(String call) {
        this.call = call;
    }

    public Answer send(SignedIn person, String taskId, Map<String, ?> values) {
        return sendTyped(person, taskId, SignedIn.variables(values));
    }

    /** Sends a body that may not be what the engine expects. */
    public Answer sendTyped(SignedIn person, String taskId, Object body) {
        return person.post(path(taskId), body);
    }

    public Answer sendText(SignedIn person, String taskId, String body) {
        return person.send("POST", path(taskId), body);
    }

    private String path(String taskId) {
        return SignedIn.ENGINE + "/task/" + taskId + "/" + call;
    }
}
