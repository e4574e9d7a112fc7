package org.itacycle.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.signin.PasswordRules;

/** The engine's identity service; a password that the rules refuse is an answer in Thai and not a fault. */
class GuardedIdentityService extends IdentityServiceImpl {

    /** What the engine says, and it says it in no other way (SaveUserCmd). */
    private static final String BREAKS_THE_POLICY = "Password does not match policy";

    @Override
    public void saveUser(User user) {
        try {
            super.saveUser(user);
        } catch (ProcessEngineException failed) {
            if (!String.valueOf(failed.getMessage()).contains(BREAKS_THE_POLICY)) {
                throw failed;
            }
            Refusal refusal = Refusal.because(Reason.INVALID, "password.not-accepted", PasswordRules.SHORTEST);
            RefusedRequest.remember(refusal);
            throw refusal;
        }
    }
}
