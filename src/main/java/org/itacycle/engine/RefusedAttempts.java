package org.itacycle.engine;

import org.itacycle.Messages;
import org.itacycle.Refusal;
import org.itacycle.trail.Action;
import org.itacycle.trail.Deed;
import org.itacycle.trail.Trail;
import org.springframework.stereotype.Component;

/** Enters into the trail what somebody tried with the engine and may not. */
@Component
class RefusedAttempts {

    private final Trail trail;
    private final Messages messages;

    RefusedAttempts(Trail trail, Messages messages) {
        this.trail = trail;
        this.messages = messages;
    }

    /** @param subject what it was tried on: the path of a task's step, or the name of the engine's command */
    void note(String account, String subject, Refusal refusal) {
        trail.addAlone(Deed.of(account, Action.ATTEMPT_REFUSED, subject).because(messages.text(refusal.text())));
    }
}
