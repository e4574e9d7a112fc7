package org.itacycle.mail;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends through the agency's mail server, one connection for each mail, and never longer than it may take. */
final class SmtpTransport implements MailTransport {

    private final JavaMailSenderImpl server;
    private final MailComposer composer;
    private final Duration longestExchange;

    SmtpTransport(JavaMailSenderImpl server, MailComposer composer, Duration longestExchange) {
        this.server = server;
        this.composer = composer;
        this.longestExchange = longestExchange;
    }

    @Override
    public void send(OutgoingMail mail) {
        MimeMessage message = composer.compose(mail);
        try (SmtpExchange exchange = SmtpExchange.open(server, longestExchange)) {
            exchange.send(message);
        }
    }

    @Override
    public void probe() {
        SmtpExchange.open(server, longestExchange).close();
    }
}
