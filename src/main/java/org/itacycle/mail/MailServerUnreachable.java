package org.itacycle.mail;

import org.springframework.mail.MailException;

/**
 * The mail server does not let us in: no connection, no greeting, or no sign-in. No mail is at fault, so none has spent
 * an attempt.
 */
public final class MailServerUnreachable extends MailException {

    private static final long serialVersionUID = 1L;

    MailServerUnreachable(String problem) {
        super(problem);
    }

    MailServerUnreachable(String problem, Throwable cause) {
        super(problem, cause);
    }
}
