package org.itacycle.mail;

import org.springframework.mail.javamail.JavaMailSender;

/** Sends through the agency's mail server; timeouts are settings ({@code spring.mail.properties}). */
final class SmtpTransport implements MailTransport {

    private final JavaMailSender server;
    private final MailComposer composer;

    SmtpTransport(JavaMailSender server, MailComposer composer) {
        this.server = server;
        this.composer = composer;
    }

    @Override
    public void send(OutgoingMail mail) {
        server.send(composer.compose(server.createMimeMessage(), mail));
    }
}
