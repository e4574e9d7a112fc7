package org.itacycle.mail;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the mail server whether it is back, and tells the model by the variable {@code serverAnswers}. */
@Component("askMailServer")
class AskMailServerDelegate implements JavaDelegate {

    private final MailServer server;

    AskMailServerDelegate(MailServer server) {
        this.server = server;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("serverAnswers", server.answers());
    }
}
