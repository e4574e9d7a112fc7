package org.itacycle.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * One conversation with the mail server. What fails before the server has let us in says nothing about a mail; what
 * fails afterwards is about this mail. The whole conversation has a time limit besides those of the single reads and
 * writes, which a server that sends one byte a second would never reach.
 */
final class SmtpExchange implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpExchange.class);

    private final Transport transport;
    private final TimedSockets sockets;

    private SmtpExchange(Transport transport, TimedSockets sockets) {
        this.transport = transport;
        this.sockets = sockets;
    }

    /** Connects, greets and signs in, as far as the settings ask for it. */
    static SmtpExchange open(JavaMailSenderImpl server, Duration longest) {
        TimedSockets sockets = new TimedSockets(longest);
        try {
            Transport transport = session(server, sockets).getTransport();
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            return new SmtpExchange(transport, sockets);
        } catch (MessagingException closedDoor) {
            sockets.close();
            throw new MailServerUnreachable("the mail server cannot be reached", closedDoor);
        }
    }

    private static Session session(JavaMailSenderImpl server, TimedSockets sockets) {
        String protocol = server.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : server.getProtocol();
        Properties properties = new Properties();
        properties.putAll(server.getJavaMailProperties());
        properties.setProperty("mail.transport.protocol", protocol);
        properties.put("mail." + protocol + ".socketFactory", sockets);
        properties.setProperty("mail." + protocol + ".socketFactory.fallback", "false");
        // The mail is delivered once it is accepted; the server's answer to our farewell adds nothing.
        properties.setProperty("mail." + protocol + ".quitwait", "false");
        return Session.getInstance(properties);
    }

    void send(MimeMessage message) {
        try {
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException refused) {
            throw new MailSendException(
                    sockets.ranOut() ? "the mail server took too long" : "the mail server refused the mail", refused);
        }
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException hungUp) {
            LOG.debug("The mail server hung up before the farewell", hungUp);
        } finally {
            sockets.close();
        }
    }
}
